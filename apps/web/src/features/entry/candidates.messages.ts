const vi = {
  name: 'Bản đang nhập và bản đã ghi',
  typed: 'Đang nhập',
  onRecord: (state: string) => `Đã ghi (${state})`,
  keep: 'Nếu là hai hoạt động khác nhau, ghi lý do bên dưới rồi lưu.',
  open: 'Mở bản đã ghi, bỏ bản đang nhập',
  notOpen: 'Bản đã ghi không sửa được: đã được duyệt hoặc thuộc đơn vị khác.',
  discard: 'Bỏ bản đang nhập',
};

const en = {
  name: 'What is typed and what is on record',
  typed: 'Typed now',
  onRecord: (state: string) => `On record (${state})`,
  keep: 'If these are two activities, say why below, then save.',
  open: 'Open the one on record, discard what is typed',
  notOpen: 'The one on record cannot be changed: it was accepted, or belongs to another body.',
  discard: 'Discard what is typed',
} satisfies typeof vi;

export const candidateMessages = { vi, en };

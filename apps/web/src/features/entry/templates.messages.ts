import type { TemplateRefusal } from '../../gql/graphql.ts';

const refusalsVi: Readonly<Record<TemplateRefusal, string>> = {
  NAME_LENGTH: 'Tên mẫu phải có từ 1 đến 60 ký tự.',
  NAME_PERSONAL: 'Tên mẫu có số giấy tờ, số điện thoại hoặc tên nạn nhân; hãy đặt tên theo loại hoạt động.',
  NAME_TAKEN: 'Đã có mẫu mang tên này (không kể dấu); hãy đặt tên khác, hoặc xóa mẫu cũ trước.',
  TOO_MANY: 'Đã đủ 50 mẫu; hãy xóa một mẫu không dùng nữa rồi lưu lại.',
  TOO_LARGE: 'Biểu mẫu chọn quá nhiều mục để giữ làm mẫu; hãy bỏ bớt rồi lưu lại.',
  NOT_SHARED: 'Tài khoản này không đặt được mẫu chung; hãy lưu làm mẫu riêng.',
  GONE: 'Mẫu này không còn, hoặc bạn không sửa được; danh sách đã được đọc lại.',
};

const vi = {
  title: 'Mẫu',
  loading: 'Đang đọc các mẫu…',
  none: 'Chưa có mẫu nào. Điền biểu mẫu một lần, đặt tên, lần sau chỉ việc dùng lại.',
  use: 'Dùng',
  addRow: 'Thêm dòng',
  shared: 'mẫu chung',
  rename: 'Đổi tên',
  remove: 'Xóa',
  removeDo: 'Xóa hẳn',
  keepIt: 'Để lại',
  save: 'Lưu làm mẫu',
  hint: 'Giữ các mục đã chọn trong biểu mẫu, số buổi và thời lượng; không giữ ghi chú, thôn và số người.',
  name: 'Tên mẫu',
  newName: 'Tên mới',
  share: 'Dùng chung cho cả đơn vị',
  refusals: refusalsVi,
  notANumber: 'Trong biểu mẫu còn ô không phải là số; hãy sửa ô đó trước.',
};

const refusalsEn: typeof refusalsVi = {
  NAME_LENGTH: 'The name has 1 to 60 characters.',
  NAME_PERSONAL:
    'The name holds an identity or telephone number or names a victim: name it after the kind of activity.',
  NAME_TAKEN: 'A template has this name, accents aside: choose another one, or delete the old one first.',
  TOO_MANY: 'There are 50 templates: delete one that is no longer used, then save again.',
  TOO_LARGE: 'Too much is chosen in the form for a template: choose less, then save again.',
  NOT_SHARED: 'This account cannot keep shared templates: keep it as your own.',
  GONE: 'This template is gone, or you cannot change it; the list was read again.',
};

const en = {
  title: 'Templates',
  loading: 'Reading the templates…',
  none: 'No template yet. Fill in the form once and name it: next time it is filled in for you.',
  use: 'Use',
  addRow: 'Add a row',
  shared: 'shared',
  rename: 'Rename',
  remove: 'Delete',
  removeDo: 'Delete for good',
  keepIt: 'Keep it',
  save: 'Save as a template',
  hint: 'Keeps what is chosen in the form, the sessions and their minutes; no note, no village, no numbers of people.',
  name: 'Name of the template',
  newName: 'New name',
  share: 'For everybody of the body',
  refusals: refusalsEn,
  notANumber: 'A field of the form is no number: mend it first.',
} satisfies typeof vi;

export const templateMessages = { vi, en };

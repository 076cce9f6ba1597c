import type { SavedViewRefusal } from '../../gql/graphql.ts';

const refusalsVi: Readonly<Record<SavedViewRefusal | 'VILLAGE_NAMES', string>> = {
  NAME_LENGTH: 'Tên phải có từ 1 đến 60 ký tự.',
  NAME_PERSONAL: 'Tên có số giấy tờ, số điện thoại hoặc tên nạn nhân; hãy đặt tên theo điều được hỏi.',
  NAME_TAKEN: 'Đã có câu hỏi mang tên này (không kể dấu); hãy đặt tên khác, hoặc xóa câu hỏi cũ trước.',
  TOO_MANY: 'Đã đủ 50 câu hỏi; hãy xóa một câu hỏi không dùng nữa rồi lưu lại.',
  NOT_A_QUESTION: 'Câu hỏi chọn quá nhiều mục để lưu; hãy bỏ bớt bộ lọc rồi lưu lại.',
  VILLAGE_NAMES: 'Tên thôn viết trong báo cáo không được giữ trong câu hỏi đã lưu; hãy bỏ bộ lọc thôn rồi lưu lại.',
  NOT_SHARED: 'Tài khoản này không lưu chung cho đơn vị được; hãy lưu riêng.',
  GONE: 'Câu hỏi này không còn, hoặc bạn không sửa được; danh sách đã được đọc lại.',
};

const vi = {
  title: 'Câu hỏi đã lưu',
  none: 'Chưa lưu câu hỏi nào. Đặt tên cho câu hỏi đang mở để lần sau mở lại.',
  shared: 'chung của đơn vị',
  open: 'Mở',
  rename: 'Đổi tên',
  remove: 'Xóa',
  removeDo: 'Xóa hẳn',
  keepIt: 'Để lại',
  name: 'Tên câu hỏi',
  hint: 'Lưu lựa chọn, không lưu số liệu: ai mở cũng thấy số liệu theo phạm vi của mình.',
  newName: 'Tên mới',
  share: 'Dùng chung cho cả đơn vị',
  save: 'Lưu câu hỏi',
  refusals: refusalsVi,
};

const refusalsEn: typeof refusalsVi = {
  NAME_LENGTH: 'The name has 1 to 60 characters.',
  NAME_PERSONAL: 'The name holds an identity or telephone number or names a victim: name it after what it asks.',
  NAME_TAKEN: 'A question has this name, accents aside: choose another one, or delete the old one first.',
  TOO_MANY: 'There are 50 questions: delete one that is no longer used, then save again.',
  NOT_A_QUESTION: 'Too much is chosen to be saved: take filters away, then save again.',
  VILLAGE_NAMES:
    'Names of villages as reports write them are not kept in a saved question: take that filter away, then save again.',
  NOT_SHARED: 'This account cannot save for its body: save it as your own.',
  GONE: 'This question is gone, or you cannot change it; the list was read again.',
};

const en = {
  title: 'Saved questions',
  none: 'No question is saved yet. Name the one that stands here, and it opens again next time.',
  shared: 'of the body',
  open: 'Open',
  rename: 'Rename',
  remove: 'Delete',
  removeDo: 'Delete for good',
  keepIt: 'Keep it',
  name: 'Name of the question',
  hint: 'What is chosen is saved, no figures: whoever opens it sees the figures of their own scope.',
  newName: 'New name',
  share: 'For everybody of the body',
  save: 'Save the question',
  refusals: refusalsEn,
} satisfies typeof vi;

export const savedViewMessages = { vi, en };

const vi = {
  lead: 'Mỗi cơ quan lập kế hoạch hưởng ứng cho từng đợt: chưa có, dự thảo, hoặc đã ban hành với số và ngày.',
  year: 'Năm',
  none: 'Trong năm này không cơ quan nào thuộc phạm vi của bạn phải lập kế hoạch.',
  status: { none: 'Chưa có', draft: 'Dự thảo', issued: 'Đã ban hành' },
  count: (issued: string, all: string) => `${issued}/${all} kế hoạch đã ban hành`,
  body: 'Cơ quan',
  edit: 'Sửa',
  save: 'Lưu',
  statusLabel: 'Tình trạng',
  number: 'Số kế hoạch',
  issuedOn: 'Ngày ban hành',
  moved: 'Người khác vừa sửa kế hoạch này',
  theirs: 'Bản đang có',
  yours: 'Bản của bạn vẫn ở trong biểu trên đây, chưa lưu.',
  saveMine: 'Lưu bản của tôi',
  keepTheirs: 'Giữ bản đang có',
};

const en = {
  lead: 'Each body plans for each observance: none yet, a draft, or issued with number and day.',
  year: 'Year',
  none: 'No body within your scope owes a plan in this year.',
  status: { none: 'None', draft: 'Draft', issued: 'Issued' },
  count: (issued: string, all: string) => `${issued} of ${all} plans issued`,
  body: 'Body',
  edit: 'Change',
  save: 'Save',
  statusLabel: 'Status',
  number: 'Number of the plan',
  issuedOn: 'Day of issue',
  moved: 'Somebody else has just changed this plan',
  theirs: 'As it is now',
  yours: 'What you typed is still in the form above, not saved.',
  saveMine: 'Save mine',
  keepTheirs: 'Keep theirs',
} satisfies typeof vi;

export const planMessages = { vi, en };

/** What the entry says where a code alone would not be enough. */
export const ENTRY_TEXTS = {
  foreign: {
    vi: 'Địa bàn hoặc đơn vị báo cáo của hoạt động này nằm ngoài phạm vi của bạn.',
    en: 'The place or the reporting body of this activity lies outside your scope.',
  },
  foreignRemedy: {
    vi: 'Chọn xã và đơn vị của bạn; hoạt động ở nơi khác do đơn vị nơi đó nhập.',
    en: 'Choose your own commune and body; what took place elsewhere is entered there.',
  },
  closed: {
    vi: 'Hoạt động này đã được duyệt hoặc thuộc đơn vị khác, nên bạn không sửa được.',
    en: 'This activity was accepted, or belongs to another body: you cannot change it.',
  },
  closedRemedy: {
    vi: 'Đề nghị cơ quan thường trực trả lại hoạt động rồi sửa.',
    en: 'Ask the lead department to return the activity, then change it.',
  },
  strange: {
    vi: 'Hoạt động này do một tài khoản khác viết trên máy này.',
    en: 'This activity was written by another account on this device.',
  },
  strangeRemedy: {
    vi: 'Đăng nhập bằng tài khoản đã viết rồi gửi.',
    en: 'Sign in with the account that wrote it, then send it.',
  },
  rows: {
    vi: 'Mỗi lần đọc tối đa 200 dòng; mỗi dòng đủ ô theo columns, và columns là tên các mục của danh sách hoạt động.',
    en: 'At most 200 rows at a time, each with a cell for each of columns, which name fields of the activity list.',
  },
  id: { vi: 'id phải là một UUID.', en: 'id must be a UUID.' },
  revision: { vi: 'expectedRevision phải từ 0.', en: 'expectedRevision must be 0 or more.' },
  key: { vi: 'idempotencyKey phải có từ 1 đến 200 ký tự.', en: 'idempotencyKey must have 1 to 200 characters.' },
  missing: { vi: 'Không có hoạt động nào mang mã này.', en: 'No activity has this id.' },
} as const;

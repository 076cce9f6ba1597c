const vi = {
  noRecords: 'Chưa có hoạt động nào được ghi nhận',
  import: {
    action: 'Nhập tệp báo cáo',
    text: 'thả Biểu 01 hoặc Biểu 02 dạng Excel, CSV; từng lỗi được chỉ rõ trước khi ghi.',
  },
  enter: { action: 'Nhập một hoạt động', text: 'khoảng hai phút, cả trên điện thoại và khi mất mạng.' },
  owed: { action: 'Xem báo cáo phải gửi', text: 'kỳ nào không có hoạt động thì gửi “không phát sinh”.' },
  request: { action: 'Mở yêu cầu báo cáo', text: 'các đơn vị thấy ngay kỳ và hạn của mình.' },
  invite: { action: 'Mời người dùng', text: 'người nhập, người duyệt và cơ quan thường trực.' },
  lists: { action: 'Kiểm tra cơ quan và danh mục', text: 'báo cáo được nhận theo các danh sách này.' },
  wait: {
    action: null,
    text: 'Số liệu do các đơn vị và cơ quan thường trực nhập. Trang này tự cập nhật khi có số liệu; hỏi cơ quan thường trực nếu đã quá hạn báo cáo.',
  },
};

const en = {
  noRecords: 'No activity has been recorded yet',
  import: {
    action: 'Import a report file',
    text: 'drop form Biểu 01 or Biểu 02 as Excel or CSV; every fault is shown before anything is recorded.',
  },
  enter: { action: 'Enter an activity', text: 'about two minutes, on a phone and without a line, too.' },
  owed: { action: 'See the reports you owe', text: 'for a period without activities, send “nothing to report”.' },
  request: { action: 'Open a report request', text: 'the units see their period and deadline at once.' },
  invite: { action: 'Invite people', text: 'those who enter, those who approve, and the lead department.' },
  lists: { action: 'Check organisations and lists', text: 'reports are read by them.' },
  wait: {
    action: null,
    text: 'Figures come from the units and the lead department. This page fills by itself when they arrive; ask the lead department if a report is overdue.',
  },
} satisfies typeof vi;

export const nextStepsMessages = { vi, en };

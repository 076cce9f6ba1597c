const vi = {
  title: 'Thư điện tử',
  lead: 'Thư nhắc báo cáo đi từ máy chủ này. Ở đây chỉ có số lượng: ai được nhắc thì Sở xem ở từng yêu cầu.',
  loading: 'Đang tải…',
  notSetUp: 'Chưa cài đặt gửi thư',
  notSetUpText:
    'Mọi việc khác vẫn chạy; lời nhắc chỉ hiện trên trang Báo cáo. Để gửi thư, đặt rồi khởi động lại máy chủ:',
  settings: [
    ['LANTOA_SMTP_URL', 'smtps://ten:matkhau@thu.co-quan.vn'],
    ['LANTOA_MAIL_FROM', 'lantoa@co-quan.vn'],
    ['LANTOA_PUBLIC_URL', 'https://lantoa.co-quan.vn'],
  ],
  healthy: 'Thư đang đi bình thường',
  slow: 'Thư đang bị chậm',
  slowText: 'Máy chủ thử lại cho đến khi được, khoảng 1 đến 2 ngày; rồi thư ghi là hỏng.',
  failing: 'Có thư gửi hỏng',
  failingText: 'Sở xem từng thư ở trang của yêu cầu và gửi lại ở đó, sau khi đã sửa nguyên nhân.',
  last: 'Lỗi gần nhất',
  counts: {
    waiting: 'Đang chờ',
    retrying: 'Trong đó đã thử, chưa được',
    oldest: 'Chờ lâu nhất từ',
    failed: 'Gửi hỏng',
    sent: 'Đã gửi',
  },
  none: 'không có',
};

const en = {
  title: 'Mail',
  lead: 'Reminders of reports leave from this server. Numbers alone stand here: who was reminded, the department sees at each request.',
  loading: 'Loading…',
  notSetUp: 'Mail is not set up',
  notSetUpText:
    'Everything else works; reminders show on the Reports page alone. To send mail, set these and start the server again:',
  settings: [
    ['LANTOA_SMTP_URL', 'smtps://name:password@mail.office.vn'],
    ['LANTOA_MAIL_FROM', 'lantoa@office.vn'],
    ['LANTOA_PUBLIC_URL', 'https://lantoa.office.vn'],
  ],
  healthy: 'Mail is going out',
  slow: 'Mail is held up',
  slowText: 'The server tries again for one to two days; after that the mail counts as failed.',
  failing: 'Mails have failed',
  failingText: 'The department sees each at its request and sends it again there, once the cause is repaired.',
  last: 'Last fault',
  counts: {
    waiting: 'Waiting',
    retrying: 'Of these tried, not taken',
    oldest: 'Longest waiting since',
    failed: 'Failed',
    sent: 'Sent',
  },
  none: 'none',
} satisfies typeof vi;

export const mailQueueMessages = { vi, en };

import { counted } from '../../language/counted.ts';

const vi = {
  owed: 'Cần báo cáo',
  review: 'Chờ tôi xem',
  others: 'Đã gửi và đã xong',
  nothingOwed: 'Hiện không có báo cáo nào phải gửi',
  nothingOwedText: 'Khi sở mở yêu cầu mới, yêu cầu hiện ở đây cùng hạn gửi.',
  write: 'Lập báo cáo',
  read: 'Xem báo cáo',
  correct: 'Sửa và gửi lại',
  nothing: 'Không phát sinh',
  sendNothing: 'Gửi: không phát sinh',
  askNothing: 'Gửi báo cáo “không phát sinh” cho kỳ này?',
  found: (count: string) =>
    `Trong kỳ đơn vị có ${count} hoạt động đã nhập. Nếu đó là hoạt động của kỳ này, hãy lập báo cáo thay vì báo không phát sinh.`,
  sent: 'Đã gửi: không phát sinh',
  comments: (count: string) => `${count} nhận xét cần sửa`,
  reminded: (day: string) => `Được nhắc ngày ${day}`,
  holds: (count: string) => `${count} hoạt động`,
};

const en = {
  owed: 'To be reported',
  review: 'Waiting for me to read',
  others: 'Sent and done',
  nothingOwed: 'No report is owed at present',
  nothingOwedText: 'A new request of the department shows up here with its due date.',
  write: 'Make the report',
  read: 'Read the report',
  correct: 'Correct and send again',
  nothing: 'Nothing to report',
  sendNothing: 'Send: nothing to report',
  askNothing: 'Send “nothing to report” for this period?',
  found: (count: string) =>
    `${counted(count, 'activity of the period is', 'activities of the period are')} on record. If they belong to it, make a report instead of sending “nothing to report”.`,
  sent: 'Sent: nothing to report',
  comments: (count: string) => `${counted(count, 'remark', 'remarks')} to be answered`,
  reminded: (day: string) => `Reminded on ${day}`,
  holds: (count: string) => counted(count, 'activity', 'activities'),
} satisfies typeof vi;

export const ownReportMessages = { vi, en };

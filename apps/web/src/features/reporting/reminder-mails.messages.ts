import { counted } from '../../language/counted.ts';

const vi = {
  title: 'Thư nhắc',
  notSetUp: 'máy chủ chưa cài đặt gửi thư',
  notSetUpHow:
    'Lời nhắc hiện ở trang này của từng đơn vị. Để gửi cả thư, người vận hành đặt LANTOA_SMTP_URL và LANTOA_MAIL_FROM.',
  noneYet: 'chưa có thư nào',
  when: 'Thư đi khi bạn nhắc, và tự động: một lần trong 2 ngày làm việc trước hạn, một lần sau hạn.',
  loading: 'Đang tải thư nhắc…',
  summary: (sent: string, waiting: string, failed: string) => `${sent} đã gửi · ${waiting} đang chờ · ${failed} hỏng`,
  to: 'Gửi cho',
  why: 'Vì sao nhắc',
  state: 'Tình trạng',
  occasions: {
    by_hand: (day: string) => `Nhắc tay ngày ${day}`,
    before_due: (day: string) => `Sắp đến hạn ${day}`,
    overdue: (day: string) => `Quá hạn ${day}`,
  },
  sent: (at: string) => `Đã gửi ${at}`,
  waiting: 'Đang chờ gửi',
  retrying: (attempts: string, at: string) => `Đã thử ${attempts} lần, thử lại sau ${at}`,
  failed: (at: string) => `Gửi hỏng ${at}`,
  dropped: 'Không cần gửi nữa',
  again: 'Gửi lại',
  againFor: (to: string) => `Gửi lại thư cho ${to}`,
};

const en = {
  title: 'Mails',
  notSetUp: 'the server has no mail set up',
  notSetUpHow:
    'A reminder shows on this page to each body. To send mails too, operators set LANTOA_SMTP_URL and LANTOA_MAIL_FROM.',
  noneYet: 'none yet',
  when: 'They go out when you remind, and by themselves: once in the 2 working days before the due date, once after it.',
  loading: 'Loading the mails…',
  summary: (sent: string, waiting: string, failed: string) => `${sent} sent · ${waiting} waiting · ${failed} failed`,
  to: 'To',
  why: 'Reason',
  state: 'State',
  occasions: {
    by_hand: (day: string) => `By hand on ${day}`,
    before_due: (day: string) => `Due soon, on ${day}`,
    overdue: (day: string) => `Overdue since ${day}`,
  },
  sent: (at: string) => `Sent ${at}`,
  waiting: 'Waiting to be sent',
  retrying: (attempts: string, at: string) => `Tried ${counted(attempts, 'time', 'times')}, again after ${at}`,
  failed: (at: string) => `Failed ${at}`,
  dropped: 'Not needed any more',
  again: 'Send again',
  againFor: (to: string) => `Send the mail to ${to} again`,
} satisfies typeof vi;

export const reminderMailMessages = { vi, en };

import type { BilingualText } from '@lantoa/analytics';
import type { ClaimedMail } from '@lantoa/record';

interface Reminder {
  readonly mail: Pick<ClaimedMail, 'title' | 'dueOn' | 'occasion'>;
  /** Bodies whose report is awaited, by name. */
  readonly bodies: readonly string[];
  readonly requester: BilingualText;
  readonly link: string;
}

const MOST_BODIES = 10;

/**
 * A reminder in Vietnamese, and in English below: an account has no language. It names bodies, the request and its due
 * date, and asks as the directive does: it requests, it does not order.
 */
export function reminderMailText(reminder: Reminder): { readonly subject: string; readonly text: string } {
  const { mail } = reminder;
  const isOverdue = mail.occasion === 'overdue';
  const subject = `${isOverdue ? 'Quá hạn báo cáo' : 'Nhắc báo cáo'}: ${mail.title} (hạn ${dayVi(mail.dueOn)})`;
  return { subject, text: [...vi(reminder, isOverdue), '', '---', '', ...en(reminder, isOverdue), ''].join('\n') };
}

function vi({ mail, bodies, requester, link }: Reminder, isOverdue: boolean): string[] {
  return [
    `Kính gửi: ${listed(bodies, 'đơn vị khác')}`,
    '',
    `${requester.vi} trân trọng đề nghị gửi báo cáo:`,
    `  ${mail.title}`,
    `  Hạn: ${dayVi(mail.dueOn)}`,
    ...(isOverdue ? ['  Đã quá hạn; báo cáo gửi sau hạn vẫn được nhận cho đến khi đóng yêu cầu.'] : []),
    '',
    `Mở báo cáo: ${link}`,
    'Nếu trong kỳ không có hoạt động nào, chọn “Không phát sinh”.',
    '',
    'Thư do Lan Tỏa gửi tự động, xin đừng trả lời. Không gửi thông tin của cá nhân nào qua thư điện tử.',
  ];
}

function en({ mail, bodies, requester, link }: Reminder, isOverdue: boolean): string[] {
  return [
    `To: ${listed(bodies, 'more')}`,
    '',
    `${requester.en} kindly asks for the report:`,
    `  ${mail.title}`,
    `  Due: ${mail.dueOn}`,
    ...(isOverdue ? ['  The due date has passed; a late report is taken in until the request is closed.'] : []),
    '',
    `Open the report: ${link}`,
    'If there was no activity in these days, choose “Nothing to report”.',
    '',
    'Lan Tỏa sent this mail by itself; please do not answer. Send no particulars of any person by mail.',
  ];
}

function listed(bodies: readonly string[], others: string): string {
  const more = bodies.length - MOST_BODIES;
  const named = bodies.slice(0, MOST_BODIES).join(', ');
  return more > 0 ? `${named} (+${String(more)} ${others})` : named;
}

function dayVi(day: string): string {
  return day.split('-').toReversed().join('/');
}

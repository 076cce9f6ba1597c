import { describe, expect, it } from 'vitest';
import { reminderMailText } from './reminder-mail-text.ts';

const reminder = {
  mail: { title: 'Báo cáo tháng 4/2023', dueOn: '2023-04-18', occasion: 'by_hand' as const },
  bodies: ['Xã Hoàng Văn Thụ'],
  requester: { vi: 'Ban Chỉ đạo 138 tỉnh', en: 'Provincial Steering Committee 138' },
  link: 'https://lantoa.example.org/reporting?report=1',
};

describe('the mail of a reminder', () => {
  it('requests in Vietnamese first, then in English, with due date and link', () => {
    const { subject, text } = reminderMailText(reminder);
    expect(subject).toBe('Nhắc báo cáo: Báo cáo tháng 4/2023 (hạn 18/04/2023)');
    expect(text.indexOf('Ban Chỉ đạo 138 tỉnh trân trọng đề nghị')).toBeLessThan(
      text.indexOf('Provincial Steering Committee 138 kindly asks'),
    );
    expect(text.split(reminder.link)).toHaveLength(3);
    expect(text).not.toContain('quá hạn');
  });

  it('says that the due date has passed, and that late is better than never', () => {
    const { subject, text } = reminderMailText({ ...reminder, mail: { ...reminder.mail, occasion: 'overdue' } });
    expect(subject).toMatch(/^Quá hạn báo cáo: /);
    expect(text).toContain('vẫn được nhận');
    expect(text).toContain('a late report is taken in');
  });

  it('names ten bodies and counts the others', () => {
    const bodies = Array.from({ length: 12 }, (_, place) => `Xã ${String(place + 1)}`);
    const { text } = reminderMailText({ ...reminder, bodies });
    expect(text).toContain('Xã 10 (+2 đơn vị khác)');
    expect(text).toContain('Xã 10 (+2 more)');
  });
});

import { shownShare } from '@lantoa/domain';

const formats = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A number in Vietnamese form: 45592 is 45.592; 12.74 with one digit is 12,7. Never "-0". */
export function numberText(value: number, digits: 0 | 1 | 2 = 0): string {
  const text = formats[digits]?.format(value) ?? '';
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** Whole numbers as they are, others with one decimal. */
export function countText(value: number): string {
  return numberText(value, Number.isInteger(value) ? 0 : 1);
}

/** A share of 0..1 as per cent: 0.905 is "90,5%"; short of an end it is written short of it, 0.9996 as "99,9%". */
export function shareText(share: number): string {
  return `${numberText(shownShare(share, 1), 1)}%`;
}

/** A civil date: 2023-06-14 is 14/06/2023. */
export function dateText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

const instants = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** An instant in the time of Viet Nam: 14/12/2023 09:05. */
export function instantText(instant: string): string {
  return instants.format(new Date(instant)).replace(', ', ' ');
}

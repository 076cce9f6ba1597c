import type { DateRange } from '../model/civil-date.ts';

export type PeriodScheme = 'cal' | 'admin';
export type PeriodType = 'Y' | 'H' | 'Q' | 'M' | 'W';

/** What a period code says: `admin:2023-Q2` is {scheme: admin, year: 2023, type: Q, index: 2}; a year has index 1. */
export interface PeriodCode {
  readonly scheme: PeriodScheme;
  readonly year: number;
  readonly type: PeriodType;
  readonly index: number;
}

const CODE = /^(cal|admin):(\d{4})-(?:(Y)|(H)([12])|(Q)([1-4])|(M)(0[1-9]|1[0-2])|(W)(0[1-9]|[1-4]\d|5[0-3]))$/;
/** Months of a period; weeks are not made of months. */
export const MONTHS_OF_PERIOD: Readonly<Record<Exclude<PeriodType, 'W'>, number>> = { Y: 12, H: 6, Q: 3, M: 1 };

/** Reads a period code; null when the text is not one. That a week 53 exists in its year is not checked here. */
export function parsePeriodCode(code: string): PeriodCode | null {
  const parts = CODE.exec(code);
  if (!parts) return null;
  return {
    scheme: parts[1] as PeriodScheme,
    year: Number(parts[2]),
    type: (parts[3] ?? parts[4] ?? parts[6] ?? parts[8] ?? parts[10]) as PeriodType,
    index: Number(parts[5] ?? parts[7] ?? parts[9] ?? parts[11] ?? 1),
  };
}

/**
 * The window of a period made of months, inclusive: calendar periods run from the 1st to the last day, administrative
 * ones from the 15th of the month before to the 14th (ND 09/2019 art. 12). Plain integers, so that a page needs no
 * calendar library for it. Example: admin:2023-Q2 is 2023-03-15 to 2023-06-14. Null for weeks.
 */
export function monthsWindow({ scheme, year, type, index }: PeriodCode): DateRange | null {
  if (type === 'W') return null;
  const months = MONTHS_OF_PERIOD[type];
  const first = year * 12 + (index - 1) * months;
  const last = first + months - 1;
  if (scheme === 'admin') return { from: civilDate(first - 1, 15), to: civilDate(last, 14) };
  return { from: civilDate(first, 1), to: civilDate(last, daysInMonth(last)) };
}

/** Months are counted from January of year 0. */
function civilDate(month: number, day: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(month: number): number {
  const year = Math.floor(month / 12);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 31;
}

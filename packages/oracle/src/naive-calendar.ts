import type { CivilDate, DateRange } from '@lantoa/domain';

/** Dimensions of time that the oracle can name a bucket for. */
export type NaiveTimeDimension =
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'QUARTER'
  | 'HALF_YEAR'
  | 'YEAR'
  | 'REPORTING_MONTH'
  | 'REPORTING_QUARTER'
  | 'REPORTING_HALF_YEAR'
  | 'REPORTING_YEAR';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOf(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

export function civil(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 31 December of the year 0, counted year by year and month by month. Day 1 is a Monday. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  let days = day;
  for (let before = 1; before < year; before += 1) days += isLeap(before) ? 366 : 365;
  for (let before = 1; before < month; before += 1) days += lengthOf(year, before);
  return days;
}

export function dayAfter(date: CivilDate): CivilDate {
  const { year, month, day } = partsOf(date);
  if (day < lengthOf(year, month)) return civil(year, month, day + 1);
  return month < 12 ? civil(year, month + 1, 1) : civil(year + 1, 1, 1);
}

/** The key of the bucket that a day falls into. A day from the 15th on belongs to the next administrative month. */
export function bucketKey(date: CivilDate, dimension: NaiveTimeDimension): string {
  if (dimension === 'DAY') return date;
  if (dimension === 'WEEK') return weekKey(date);
  let { year, month } = partsOf(date);
  const reporting = dimension.startsWith('REPORTING_');
  if (reporting && partsOf(date).day >= 15) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const start = `${reporting ? 'admin' : 'cal'}:${String(year)}-`;
  if (dimension.endsWith('HALF_YEAR')) return `${start}H${month <= 6 ? '1' : '2'}`;
  if (dimension.endsWith('YEAR')) return `${start}Y`;
  if (dimension.endsWith('QUARTER')) return `${start}Q${String(Math.floor((month - 1) / 3) + 1)}`;
  return `${start}M${String(month).padStart(2, '0')}`;
}

// ISO 8601: the week belongs to the year of its Thursday.
function weekKey(date: CivilDate): string {
  const number = dayNumber(date);
  const thursday = number - ((number - 1) % 7) + 3;
  let year = partsOf(date).year - 1;
  while (dayNumber(civil(year + 1, 1, 1)) <= thursday) year += 1;
  const week = Math.floor((thursday - dayNumber(civil(year, 1, 1))) / 7) + 1;
  return `cal:${String(year)}-W${String(week).padStart(2, '0')}`;
}

/** First and last day of an administrative month such as `admin:2023-M04`: the 15th before to the 14th of it. */
export function reportingMonth(period: string): DateRange {
  const year = Number(period.slice(6, 10));
  const month = Number(period.slice(12, 14));
  return {
    from: month === 1 ? civil(year - 1, 12, 15) : civil(year, month - 1, 15),
    to: civil(year, month, 14),
  };
}

export function overlaps(a: DateRange, b: DateRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Every bucket of the window, in order of time, found by walking from day to day. */
export function bucketKeys(window: DateRange, dimension: NaiveTimeDimension): string[] {
  const keys: string[] = [];
  for (let day = window.from; day <= window.to; day = dayAfter(day)) {
    const key = bucketKey(day, dimension);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** The days of a window that fall into one bucket; null where none does. */
export function windowOfBucket(window: DateRange, dimension: NaiveTimeDimension, key: string): DateRange | null {
  let from: CivilDate | null = null;
  let to: CivilDate | null = null;
  for (let day = window.from; day <= window.to; day = dayAfter(day)) {
    if (bucketKey(day, dimension) !== key) continue;
    from ??= day;
    to = day;
  }
  return from === null || to === null ? null : { from, to };
}

import { Temporal } from 'temporal-polyfill';
import type { CivilDate, DateRange } from '../model/civil-date.ts';
import { addDays, addYears, daysBetween, isCivilDate } from './civil-date.ts';
import { MONTHS_OF_PERIOD, monthsWindow, parsePeriodCode, type PeriodScheme, type PeriodType } from './period-code.ts';

export interface Period extends DateRange {
  /** `cal:2023-Q2`, `admin:2023-M04`; null for a free window. */
  readonly code: string | null;
}

/** Dimensions of time and the periods that are their keys. */
export const TIME_DIMENSIONS = {
  WEEK: { scheme: 'cal', type: 'W' },
  MONTH: { scheme: 'cal', type: 'M' },
  QUARTER: { scheme: 'cal', type: 'Q' },
  HALF_YEAR: { scheme: 'cal', type: 'H' },
  YEAR: { scheme: 'cal', type: 'Y' },
  REPORTING_MONTH: { scheme: 'admin', type: 'M' },
  REPORTING_QUARTER: { scheme: 'admin', type: 'Q' },
  REPORTING_HALF_YEAR: { scheme: 'admin', type: 'H' },
  REPORTING_YEAR: { scheme: 'admin', type: 'Y' },
} as const satisfies Record<string, { scheme: PeriodScheme; type: PeriodType }>;
/** DAY has the date itself as key. */
export type TimeDimension = keyof typeof TIME_DIMENSIONS | 'DAY';

/** The window of a period code; null when the code is not one. `admin:` periods run from the 15th to the 14th (ND 09/2019 art. 12). */
export function periodOfCode(code: string): Period | null {
  const parts = parsePeriodCode(code);
  if (!parts) return null;
  const window = monthsWindow(parts);
  if (window) return { code, ...window };
  return parts.scheme === 'cal' ? weekPeriod(code, parts.year, parts.index) : null;
}

function weekPeriod(code: string, year: number, week: number): Period | null {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return monday.yearOfWeek === year ? { code, from: monday.toString(), to: monday.add({ days: 6 }).toString() } : null;
}

/** The key of the bucket of `dimension` that holds `date`. */
export function bucketOf(date: CivilDate, dimension: TimeDimension): string {
  if (dimension === 'DAY') return date;
  const { scheme, type } = TIME_DIMENSIONS[dimension];
  let day = Temporal.PlainDate.from(date);
  if (type === 'W') return `cal:${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
  // The administrative month that a 15th opens is named after the next calendar month.
  if (scheme === 'admin' && day.day >= 15) day = day.with({ day: 1 }).add({ months: 1 });
  const prefix = `${scheme}:${day.year}-`;
  if (type === 'Y') return `${prefix}Y`;
  if (type === 'M') return `${prefix}M${String(day.month).padStart(2, '0')}`;
  return `${prefix}${type}${Math.ceil(day.month / MONTHS_OF_PERIOD[type])}`;
}

/** Keys of all buckets of `dimension` that overlap the window, in order of time. */
export function bucketsOf(window: DateRange, dimension: TimeDimension): string[] {
  const keys: string[] = [];
  let day = window.from;
  while (day <= window.to) {
    const key = bucketOf(day, dimension);
    keys.push(key);
    day = addDays(dimension === 'DAY' ? day : (periodOfCode(key)?.to ?? day), 1);
  }
  return keys;
}

/** The period just before: for a code the code before, for a window the same length just before. */
export function previousPeriod(period: Period): Period {
  const dimension = dimensionOfCode(period.code);
  const lastDayBefore = addDays(period.from, -1);
  if (dimension) {
    const before = periodOfCode(bucketOf(lastDayBefore, dimension));
    if (before) return before;
  }
  return { code: null, from: addDays(period.from, -(daysBetween(period.from, period.to) + 1)), to: lastDayBefore };
}

/** The same period a year earlier: a code keeps its place in the year, a window shifts (29 February to 28). */
export function samePeriodLastYear(period: Period): Period {
  if (period.code !== null) {
    const shifted = period.code.replace(
      /:(\d{4})-/,
      (_, year: string) => `:${String(Number(year) - 1).padStart(4, '0')}-`,
    );
    const before = periodOfCode(shifted);
    if (before) return before;
  }
  return { code: null, from: addYears(period.from, -1), to: addYears(period.to, -1) };
}

function dimensionOfCode(code: string | null): TimeDimension | null {
  const parts = code === null ? null : parsePeriodCode(code);
  if (!parts) return null;
  for (const [dimension, spec] of Object.entries(TIME_DIMENSIONS)) {
    if (spec.scheme === parts.scheme && spec.type === parts.type) return dimension as TimeDimension;
  }
  return null;
}

/** True when both ends are real days and the window is not upside down. */
export function isDateRange(range: DateRange): boolean {
  return isCivilDate(range.from) && isCivilDate(range.to) && range.from <= range.to;
}

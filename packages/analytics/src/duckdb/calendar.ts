import { bucketOf, periodOfCode, type TimeDimension } from '@lantoa/domain';
import type { DuckDBValue } from '@duckdb/node-api';
import { civilDateOf, dayNumber } from './day-number.ts';

/** Time dimensions in the order of the calendar's columns, with the column of each. */
export const CALENDAR_COLUMNS = {
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  HALF_YEAR: 'half_year',
  YEAR: 'year',
  REPORTING_MONTH: 'reporting_month',
  REPORTING_QUARTER: 'reporting_quarter',
  REPORTING_HALF_YEAR: 'reporting_half_year',
  REPORTING_YEAR: 'reporting_year',
} as const satisfies Partial<Record<TimeDimension, string>>;

// A year's rows never change, and reckoning them takes longer than writing them.
const knownYears = new Map<number, readonly (readonly DuckDBValue[])[]>();

/** Rows of one calendar year: each day with the first day of every bucket that holds it. */
export function calendarRows(year: number): readonly (readonly DuckDBValue[])[] {
  const known = knownYears.get(year);
  if (known) return known;
  const rows = rowsOfYear(year);
  knownYears.set(year, rows);
  return rows;
}

function rowsOfYear(year: number): DuckDBValue[][] {
  const from = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  const to = dayNumber(`${String(year + 1).padStart(4, '0')}-01-01`);
  const ends = new Map<TimeDimension, { start: number; end: number }>();
  const rows: DuckDBValue[][] = [];
  for (let day = from; day < to; day += 1) {
    const starts = (Object.keys(CALENDAR_COLUMNS) as (keyof typeof CALENDAR_COLUMNS)[]).map((dimension) => {
      let bucket = ends.get(dimension);
      if (!bucket || day > bucket.end) {
        const period = periodOfCode(bucketOf(civilDateOf(day), dimension));
        if (!period) throw new Error(`no ${dimension} holds day ${String(day)}`);
        bucket = { start: dayNumber(period.from), end: dayNumber(period.to) };
        ends.set(dimension, bucket);
      }
      return bucket.start;
    });
    rows.push([day, ...starts]);
  }
  return rows;
}

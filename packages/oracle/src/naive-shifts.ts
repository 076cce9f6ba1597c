import type { DateRange } from '@lantoa/domain';
import { bucketKey, civil, dayAfter, dayNumber, type NaiveTimeDimension } from './naive-calendar.ts';

export type NaiveComparison = 'PREVIOUS_PERIOD' | 'SAME_PERIOD_LAST_YEAR';

interface Asked extends DateRange {
  readonly code: string | null;
}

/** The window that a question is compared with: a code's own neighbour, or as many days just before; or a year earlier. */
export function comparedWindow({ code, from, to }: Asked, comparison: NaiveComparison): DateRange {
  if (comparison === 'SAME_PERIOD_LAST_YEAR') {
    // Every period code starts and ends on the same days each year but for the last one of February.
    return { from: yearEarlier(from), to: code?.endsWith('M02') ? lastOfFebruary(to) : yearEarlier(to) };
  }
  const last = dayBefore(from);
  if (code === null) {
    let first = last;
    for (let days = dayNumber(to) - dayNumber(from); days > 0; days -= 1) first = dayBefore(first);
    return { from: first, to: last };
  }
  const dimension = dimensionOf(code);
  let first = last;
  while (bucketKey(dayBefore(first), dimension) === bucketKey(last, dimension)) first = dayBefore(first);
  return { from: first, to: last };
}

function dimensionOf(code: string): NaiveTimeDimension {
  const letter = code.slice(code.indexOf('-') + 1, code.indexOf('-') + 2);
  const admin = code.startsWith('admin:');
  if (letter === 'Y') return admin ? 'REPORTING_YEAR' : 'YEAR';
  if (letter === 'H') return admin ? 'REPORTING_HALF_YEAR' : 'HALF_YEAR';
  if (letter === 'Q') return admin ? 'REPORTING_QUARTER' : 'QUARTER';
  if (letter === 'W') return 'WEEK';
  return admin ? 'REPORTING_MONTH' : 'MONTH';
}

function dayBefore(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day > 1) return civil(year, month, day - 1);
  let last = month > 1 ? civil(year, month - 1, 28) : civil(year - 1, 12, 28);
  while (dayAfter(last) !== date) last = dayAfter(last);
  return last;
}

function yearEarlier(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  return date.endsWith('02-29') ? civil(year, 2, 28) : `${String(year).padStart(4, '0')}${date.slice(4)}`;
}

function lastOfFebruary(date: string): string {
  return date.includes('-02-') ? dayBefore(`${String(Number(date.slice(0, 4)) - 1)}-03-01`) : yearEarlier(date);
}

import { monthsWindow, parsePeriodCode } from '@lantoa/domain';
import type { PeriodInput } from '../gql/graphql.ts';

/** The year around a period, for its trend: `admin:2023-Q2` lies in `admin:2023-Y`. */
export function yearAround(period: string): string {
  const parts = parsePeriodCode(period);
  return parts && parts.type !== 'W' ? `${parts.scheme}:${String(parts.year)}-Y` : period;
}

/** First and last day of a period; null for one that is not told in months. */
export function windowOf(period: string): { readonly from: string; readonly to: string } | null {
  const parts = parsePeriodCode(period);
  return parts && monthsWindow(parts);
}

/** True when the data begins before the period does: only then is there a period before to compare with. */
export function reachesBefore(period: string, dataFrom: string): boolean {
  const window = windowOf(period);
  return window ? dataFrom < window.from : false;
}

/** The last day of a period; null for one that is not told in months. */
export function lastDayOf(period: string): string | null {
  return windowOf(period)?.to ?? null;
}

/**
 * The last day of a period, or of the data where that comes first: the day whose map of units an answer is described on, and
 * that "days since" are counted to.
 */
export function periodEnd({ period, dataTo }: { readonly period: string; readonly dataTo: string | null }): string {
  const end = lastDayOf(period);
  if (end === null) return dataTo ?? '';
  return dataTo !== null && dataTo < end ? dataTo : end;
}

/**
 * A period up to the end of the data, for days since alone: the API counts them to the end of the window, and those of blind
 * spots are counted to this day. A period that the data does not end in is asked whole.
 */
export function periodToData(chosen: { readonly period: string; readonly dataTo: string | null }): PeriodInput {
  const window = windowOf(chosen.period);
  const to = periodEnd(chosen);
  if (!window || to === window.to || to < window.from) return { code: chosen.period };
  return { range: { from: window.from, to } };
}

/** True of a period in which there is no day of the data: it ends before the data begins, or begins after it ends. */
export function isOutsideData(period: string, dataFrom: string, dataTo: string): boolean {
  const window = windowOf(period);
  return window !== null && areOutside(window, dataFrom, dataTo);
}

/** True of days among which none is of the data. */
export function areOutside(
  days: { readonly from: string; readonly to: string },
  dataFrom: string,
  dataTo: string,
): boolean {
  return days.to < dataFrom || days.from > dataTo;
}

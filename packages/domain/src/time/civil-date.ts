import { Temporal } from 'temporal-polyfill';
import type { CivilDate, DateRange } from '../model/civil-date.ts';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real day of the calendar written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Shifts by whole years; 29 February becomes 28. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ years }, { overflow: 'constrain' }).toString();
}

/** Every day of the range, first to last. */
export function daysOf(range: DateRange): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The civil date in Asia/Ho_Chi_Minh at an instant (ISO string with offset or `Z`). */
export function civilDateAt(instant: string): CivilDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
}

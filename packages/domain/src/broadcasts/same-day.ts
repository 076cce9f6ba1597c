import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../model/civil-date.ts';
import { addDays, daysBetween } from '../time/civil-date.ts';
import { MONTHS_OF_PERIOD, parsePeriodCode } from '../time/period-code.ts';
import type { Period } from '../time/period.ts';

/**
 * The day of a later period that a day of an earlier one of the same kind becomes.
 * Convention: periods made of months move by months, so that the 5th stays the 5th; weeks and free windows move by the
 * days between their beginnings. Edge: a day that the later period does not have becomes its nearest one.
 * Example: from cal:2023-M01 to cal:2023-M02 the 31st becomes the 28th; from admin:2023-M03 to M04 20 February becomes 20 March.
 */
export function sameDay(date: CivilDate, from: Period, to: Period): CivilDate {
  const months = monthsBetween(from.code, to.code);
  const moved =
    months === null
      ? addDays(date, daysBetween(from.from, to.from))
      : Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
  if (moved < to.from) return to.from;
  return moved > to.to ? to.to : moved;
}

/** Between the beginnings of two periods of one kind; null where they are not made of months. */
function monthsBetween(from: string | null, to: string | null): number | null {
  const [first, second] = [from, to].map((code) => (code === null ? null : parsePeriodCode(code)));
  if (!first || !second || first.type === 'W' || first.type !== second.type) return null;
  const months = MONTHS_OF_PERIOD[first.type];
  return (second.year - first.year) * 12 + (second.index - first.index) * months;
}

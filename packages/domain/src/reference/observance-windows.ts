import type { CivilDate, DateRange } from '../model/civil-date.ts';
import type { Code } from '../model/reference-pack.ts';
import { isCivilDate } from '../time/civil-date.ts';

const WINDOW = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/;

/**
 * Days of an observance in each year that the range touches, as far as they overlap it; whole, not clipped.
 * Reference: domain reference 1.7, `window` and `linkWindow` of the list observance. `linked`: the days on which work is
 * linked to it (`linkWindow`), which may be longer than the observance itself. Edge: a code without days has none; days that
 * end before they begin end in the next year; 29 February is the 28th where there is none.
 * Example: anti_trafficking_day in 2023 is 2023-07-30 to 2023-07-30, linked 2023-07-15 to 2023-08-05.
 */
export function observanceWindows(code: Pick<Code, 'attributes'>, range: DateRange, linked = false): DateRange[] {
  const own = code.attributes['window'] ?? '';
  const [, from, to] = WINDOW.exec(linked ? (code.attributes['linkWindow'] ?? own) : own) ?? [];
  if (from === undefined || to === undefined) return [];
  const passesYear = to < from ? 1 : 0;
  const [first, last] = [Number(range.from.slice(0, 4)) - passesYear, Number(range.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, position) => ({
    from: dayIn(first + position, from),
    to: dayIn(first + position + passesYear, to),
  })).filter((window) => window.from <= range.to && window.to >= range.from);
}

function dayIn(year: number, day: string): CivilDate {
  const date = `${String(year).padStart(4, '0')}-${day}`;
  return day === '02-29' && !isCivilDate(date) ? date.replace(/29$/, '28') : date;
}

import type { DateRange } from '../model/civil-date.ts';
import type { Code } from '../model/reference-pack.ts';

const WINDOW = /^(\d{2}-\d{2})\.\.(\d{2}-\d{2})$/;

/**
 * Days of an observance in each year that the range touches, as far as they overlap it; whole, not clipped.
 * Reference: domain reference 1.7, `window` and `linkWindow` of the list observance. `linked`: the days on which work is
 * linked to it (`linkWindow`), which may be longer than the observance itself. Edge: a code without days has none.
 * Example: anti_trafficking_day in 2023 is 2023-07-30 to 2023-07-30, linked 2023-07-15 to 2023-08-05.
 */
export function observanceWindows(code: Pick<Code, 'attributes'>, range: DateRange, linked = false): DateRange[] {
  const own = code.attributes['window'] ?? '';
  const [, from, to] = WINDOW.exec(linked ? (code.attributes['linkWindow'] ?? own) : own) ?? [];
  if (from === undefined || to === undefined) return [];
  const [first, last] = [Number(range.from.slice(0, 4)), Number(range.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, position) => {
    const year = String(first + position).padStart(4, '0');
    return { from: `${year}-${from}`, to: `${year}-${to}` };
  }).filter((window) => window.from <= range.to && window.to >= range.from);
}

import { daysBetween } from '@lantoa/domain';
import { windowOf } from '../../figures/period-window.ts';

/** What happened around the figures: days that a drawing marks with a letter and a list explains. */
export interface TimeMark {
  readonly from: string;
  readonly to: string;
  readonly texts: readonly string[];
}

/** One thing that happened, before those of the same days are put together. */
export interface Happening {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * Where a civil date stands on an axis on which every month is one wide: 2 is the first day of the third month. Null outside of them.
 * Example: 30 June 2023 among the months of admin:2023 is 6.5: the sixteenth of the thirty days from 15 June.
 */
export function placeOfDay(date: string, months: readonly string[]): number | null {
  const index = months.findIndex((month) => {
    const window = windowOf(month);
    return window !== null && window.from <= date && date <= window.to;
  });
  const window = windowOf(months[index] ?? '');
  if (!window) return null;
  return index + daysBetween(window.from, date) / (daysBetween(window.from, window.to) + 1);
}

/** Observances and changes of the map that touch the months, those of the same days as one mark, in their order. */
export function timeMarks(happenings: readonly Happening[], months: readonly string[]): TimeMark[] {
  const [first, last] = [windowOf(months[0] ?? ''), windowOf(months.at(-1) ?? '')];
  if (!first || !last) return [];
  const marks = new Map<string, TimeMark>();
  for (const { from, to, text } of happenings) {
    if (to < first.from || from > last.to) continue;
    const days = `${from} ${to}`;
    marks.set(days, { from, to, texts: [...(marks.get(days)?.texts ?? []), text] });
  }
  return [...marks.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The letter of a mark: the first is A. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}

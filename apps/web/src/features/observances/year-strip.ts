import { addDays, daysBetween } from '@lantoa/domain';

/** Place of a stretch of days on a strip of the whole year, as shares of its length. */
export interface StripPlace {
  readonly left: number;
  readonly width: number;
}

/** Where days lie in the year, clipped to it; null for days of another year. */
export function stripPlace(year: number, from: string, to: string): StripPlace | null {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (to < first || from > last) return null;
  const [begin, end] = [from < first ? first : from, to > last ? last : to];
  const days = daysBetween(first, last) + 1;
  return { left: daysBetween(first, begin) / days, width: (daysBetween(begin, end) + 1) / days };
}

/** The first day of each month with its place. */
export function monthStarts(year: number): readonly { readonly month: number; readonly left: number }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const day = `${String(year)}-${String(index + 1).padStart(2, '0')}-01`;
    return { month: index + 1, left: stripPlace(year, day, addDays(day, 1))?.left ?? 0 };
  });
}

import { daysBetween, monthsWindow, parsePeriodCode } from '@lantoa/domain';
import { blankOf, figureOf } from '../../figures/cell.ts';
import type { CellPartsFragment, ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';

/** One month of the year with what is known of it. */
export interface TimePoint {
  readonly month: string;
  readonly cell: CellPartsFragment | undefined;
  /** Share of the communes; null where nothing was reported. */
  readonly share: number | null;
  /** True where no report tells of the month: another blank than a month without work. */
  readonly isMissing: boolean;
  readonly yearBefore: number | null;
  readonly inPeriod: boolean;
}

/** What happened around the figures: days that a drawing marks with a letter and a list explains. */
export interface TimeMark {
  readonly from: string;
  readonly to: string;
  readonly texts: readonly string[];
}

type Months = ResultPartsFragment & ChangePartsFragment;

/** The months of an answer in their order, those of the chosen period told apart. */
export function timePoints(months: Months, period: string): TimePoint[] {
  const chosen = windowOf(period);
  const answer: ResultPartsFragment = months;
  const before: ChangePartsFragment = months;
  return answer.rows.flatMap((row, index) => {
    const month = row.keys[0]?.code;
    const window = month === undefined ? null : windowOf(month);
    if (row.kind !== 'DATA' || month === undefined || !window) return [];
    const cell = row.cells[0];
    const previous = before.rows[index]?.cells[0]?.previous;
    return [
      {
        month,
        cell,
        share: figureOf(cell),
        isMissing: cell !== undefined && blankOf(cell) === 'missing',
        yearBefore: previous ? figureOf(previous) : null,
        inPeriod: chosen !== null && window.from >= chosen.from && window.to <= chosen.to,
      },
    ];
  });
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
export function timeMarks(
  happenings: readonly { readonly from: string; readonly to: string; readonly text: string }[],
  months: readonly string[],
): TimeMark[] {
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

function windowOf(code: string): { readonly from: string; readonly to: string } | null {
  const parts = parsePeriodCode(code);
  return parts ? monthsWindow(parts) : null;
}

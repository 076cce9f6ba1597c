import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import { cellOf, dataRows, keyOf } from '../../figures/rows.ts';
import type { Dimension, ExplorePartsFragment, KeyPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { changeText, previousText } from './change-text.ts';
import { isTime } from './explore-lists.ts';
import { MOST_ROWS, type Explored } from './explore-question.ts';
import { idOf, keyName, type ExploreAnswer } from './explore-rows.ts';
import { exploreMessages } from './explore.messages.ts';
import { figureText, isShare } from './figure-text.ts';

export interface DrawnMark {
  readonly id: string;
  readonly keys: readonly KeyPartsFragment[];
  /** What a remainder or an activity without a member is told by; else the code of the last dimension. */
  readonly code: string;
  readonly label: string;
  readonly figure: number | null;
  readonly text: string;
  /** Without what it is made of. */
  readonly short: string;
  readonly blank: BlankKind | null;
  /** Of the compared period; null where there is none. */
  readonly previous: number | null;
  readonly previousText: string;
  readonly changeText: string;
  /** Both in words, for beside a bar. */
  readonly note: string;
}

/** One mark a row of the answer, of the measure that is drawn. */
export function marksOf(
  answer: Pick<ExploreAnswer, 'rows' | 'columns'>,
  draw: Explored['draw'],
  formats: Formats,
): DrawnMark[] {
  const column = answer.columns.find(({ measure }) => measure === draw) ?? { unit: '' };
  return dataRows(answer).map((row) => {
    const cell = cellOf(answer, row, draw);
    const [before, change] = [previousText(cell, column, formats), changeText(cell, column, formats)];
    const reserved = row.keys.find((key) => isReserved(key));
    return {
      id: idOf(row.keys),
      keys: row.keys,
      code: (reserved ?? row.keys.at(-1))?.code ?? '',
      label: row.keys.map((key) => keyName(key, formats)).join(' – '),
      figure: figureOf(cell),
      text: figureText(cell, column, formats),
      short: figureText(cell && { ...cell, numerator: null, unknown: null }, column, formats),
      blank: cell ? blankOf(cell) : null,
      previous: cell?.previous ? figureOf(cell.previous) : null,
      ...{ previousText: before, changeText: change },
      note: before === '' ? '' : exploreMessages[formats.lang].before(before, change),
    };
  });
}

/** Panels of lines that one can still compare; more categories make a table of shades. */
const MOST_PANELS = 12;
/** Bars that one can still read; the highest are drawn where there are more. */
export const MOST_BARS = 30;

export type Drawing =
  | { readonly kind: 'bars'; readonly toWhole: boolean }
  | { readonly kind: 'lines'; readonly time: Dimension; readonly by: Dimension | null }
  | { readonly kind: 'matrix'; readonly rows: Dimension; readonly columns: Dimension }
  | { readonly kind: 'none'; readonly why: 'one_figure' | 'three_dimensions' | 'too_many' };

/**
 * What drawing fits the shape of a question: time is a line, one category bars, shares bars to 100 %; time and a category
 * small lines, two categories a table of shades. Never more than 1,000 marks.
 */
export function drawingOf(
  answer: Pick<ExplorePartsFragment, 'rows' | 'columns' | 'truncated'>,
  { by, draw }: Pick<Explored, 'by' | 'draw'>,
): Drawing {
  const [first, second] = by;
  const rows = dataRows(answer);
  if (first === undefined || rows.length < 2) return { kind: 'none', why: 'one_figure' };
  if (by.length > 2) return { kind: 'none', why: 'three_dimensions' };
  if (answer.truncated || rows.length > MOST_ROWS) return { kind: 'none', why: 'too_many' };
  const toWhole = answer.columns.some((column) => column.measure === draw && isShare(column));
  if (second === undefined) return isTime(first) ? { kind: 'lines', time: first, by: null } : { kind: 'bars', toWhole };
  const [time, category] = isTime(first) ? [first, second] : [second, first];
  if (!isTime(time) || isTime(category)) return { kind: 'matrix', rows: first, columns: second };
  const categories = new Set(rows.map((row) => keyOf(row, category)?.id));
  return categories.size > MOST_PANELS
    ? { kind: 'matrix', rows: category, columns: time }
    : { kind: 'lines', time, by: category };
}

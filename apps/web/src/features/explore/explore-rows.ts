import { groups } from 'd3-array';
import type { BlankKind } from '../../components/blank-swatch.tsx';
import type { TwinRow } from '../../components/twin-table.ts';
import { blankOf } from '../../figures/cell.ts';
import { memberName } from '../../figures/names.ts';
import type {
  CellPartsFragment,
  ExploreFiguresQuery,
  ExplorePartsFragment,
  KeyPartsFragment,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { changeText, previousText } from './change-text.ts';
import { exploreMessages } from './explore.messages.ts';
import type { Explored } from './explore-question.ts';
import { figureText } from './figure-text.ts';

export type ExploreAnswer = ExploreFiguresQuery['analytics'];
export type ExploreRow = ExploreAnswer['rows'][number];
export type ColumnHead = ExplorePartsFragment['columns'][number];

export function keyName(key: KeyPartsFragment, formats: Formats): string {
  return memberName(key, formats.lang);
}

/** "Attendances (attendances)" would say it twice. */
export function headOf({ label, unit }: Pick<ColumnHead, 'label' | 'unit'>, unitName: string = unit): string {
  const isSaid = label.toLocaleLowerCase('vi') === unitName.toLocaleLowerCase('vi');
  return isSaid || unitName === '' ? label : `${label} (${unitName})`;
}

export function idOf(keys: readonly { readonly id: string }[]): string {
  return keys.map(({ id }) => id).join(' ');
}

/** The rows of the answer as text. Subtotals follow their group, or all rows where those are sorted; the total is last. */
export function tableRows(
  { rows, columns }: Pick<ExploreAnswer, 'rows' | 'columns'>,
  explored: Pick<Explored, 'by' | 'sort' | 'compareTo'>,
  formats: Formats,
): TwinRow[] {
  const texts = exploreMessages[formats.lang];
  const { by, compareTo } = explored;
  return inOrder(rows, explored).map((row) => {
    const isTotal = row.keys.length === 0;
    const names = by.map((_, index) => {
      const key = row.keys[index];
      return key ? keyName(key, formats) : isTotal && index === 0 ? texts.total : texts.allOf;
    });
    const lead = by.length === 0 ? [texts.total] : names;
    const figures = columns.flatMap((column, index) => {
      const cell = row.cells[index];
      const compared = [previousText(cell, column, formats), changeText(cell, column, formats)];
      return [figureText(cell, column, formats), ...(compareTo === null ? [] : compared)];
    });
    return {
      key: `${row.kind} ${idOf(row.keys)}`,
      cells: [...lead, ...figures],
      strong: row.keys.length < by.length || by.length === 0,
      blanks: [
        ...lead.map(() => null),
        ...row.cells.flatMap((cell) => [drawnBlank(cell), ...(compareTo === null ? [] : [null, null])]),
      ],
    };
  });
}

/** Zero is a figure and is written as one; the others are drawn. */
export function drawnBlank(cell: CellPartsFragment): BlankKind | null {
  const blank = blankOf(cell);
  return blank === 'zero' ? null : blank;
}

function inOrder(rows: readonly ExploreRow[], { by, sort }: Pick<Explored, 'by' | 'sort'>): ExploreRow[] {
  const data = rows.filter(({ keys }) => keys.length === by.length);
  const total = by.length === 0 ? [] : rows.filter(({ keys }) => keys.length === 0);
  const subtotals = rows.filter(({ keys }) => keys.length > 0 && keys.length < by.length);
  if (sort !== null) return [...data, ...subtotals, ...total];
  const byGroup = new Map(subtotals.map((row) => [idOf(row.keys), row]));
  return [...nested(data, 1, by.length, byGroup), ...total];
}

/** The API puts time first, whatever the grouping: rows of one group are brought together, with its subtotal behind them. */
function nested(
  rows: readonly ExploreRow[],
  depth: number,
  deepest: number,
  subtotals: ReadonlyMap<string, ExploreRow>,
): ExploreRow[] {
  if (depth >= deepest) return [...rows];
  return groups(rows, ({ keys }) => idOf(keys.slice(0, depth))).flatMap(([id, members]) => {
    const subtotal = subtotals.get(id);
    return [...nested(members, depth + 1, deepest, subtotals), ...(subtotal ? [subtotal] : [])];
  });
}

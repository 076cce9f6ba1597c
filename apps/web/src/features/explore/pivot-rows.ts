import type { TwinTable } from '../../components/twin-table.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import type { ExploreFiguresQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { changeText } from './change-text.ts';
import { exploreMessages } from './explore.messages.ts';
import type { Explored } from './explore-question.ts';
import { drawnBlank, idOf, keyName, type ExploreAnswer, type ExploreRow } from './explore-rows.ts';
import { figureText } from './figure-text.ts';
import { ownOrder, type ListOrder } from './own-order.ts';

interface PivotAnswers {
  readonly answer: Pick<ExploreAnswer, 'rows' | 'columns'>;
  /** The totals of the columns: a question of its own, not a sum. */
  readonly columnTotals: Pick<NonNullable<ExploreFiguresQuery['columnTotals']>, 'rows' | 'columns'> | undefined;
}

type Cell = ExploreRow['cells'][number];

/** One measure with a dimension in columns; the totals of rows and columns are as answered, a change stands in brackets. */
export function pivotTable(
  { answer, columnTotals }: PivotAnswers,
  { by, columns, draw }: Pick<Explored, 'by' | 'columns' | 'draw'>,
  heads: { readonly caption: string; readonly names: readonly string[]; readonly listOrder: ListOrder },
  formats: Formats,
): TwinTable {
  const texts = exploreMessages[formats.lang];
  const column = answer.columns.find(({ measure }) => measure === draw) ?? { unit: '' };
  const lead = by.length - 1;
  const rows = dataRows(answer);
  const members = columns === null ? [] : ownOrder(rows, columns, heads.listOrder);
  const cells = new Map(rows.map((row) => [idOf(row.keys), cellOf(answer, row, draw)]));
  const subtotals = new Map(
    answer.rows.filter(({ keys }) => keys.length === lead).map((row) => [idOf(row.keys), cellOf(answer, row, draw)]),
  );
  const totals = new Map(
    (columnTotals ? dataRows(columnTotals) : []).map((row) => [
      columns === null ? '' : keyOf(row, columns)?.id,
      columnTotals && cellOf(columnTotals, row, draw),
    ]),
  );
  const line = (key: string, names: readonly string[], figures: readonly (Cell | undefined)[]) => ({
    key,
    cells: [...names, ...figures.map((cell) => withChange(cell, column, formats))],
    blanks: [...names.map(() => null), ...figures.map((cell) => (cell ? drawnBlank(cell) : null))],
  });
  return {
    caption: heads.caption,
    columns: [...heads.names.slice(0, lead), ...members.map((key) => keyName(key, formats)), texts.allOf].map(
      (label, index) => ({ label, numeric: index >= lead }),
    ),
    rows: [
      ...groupsOf(rows, lead).map((keys) =>
        line(
          idOf(keys),
          keys.map((key) => keyName(key, formats)),
          [...members.map(({ id }) => cells.get(idOf([...keys, { id }]))), subtotals.get(idOf(keys))],
        ),
      ),
      {
        ...line(
          'total',
          heads.names.slice(0, lead).map((_, index) => (index === 0 ? texts.total : texts.allOf)),
          [...members.map(({ id }) => totals.get(id)), cellOf(answer, totalRow(answer), draw)],
        ),
        strong: true,
      },
    ],
  };
}

function withChange(cell: Cell | undefined, column: { readonly unit: string }, formats: Formats): string {
  const change = changeText(cell, column, formats);
  return `${figureText(cell, column, formats)}${change === '' ? '' : ` (${change})`}`;
}

/** What the rows stand for: the members of all dimensions but the last, in the order of the answer. */
function groupsOf(rows: readonly ExploreRow[], length: number) {
  const found = new Map(rows.map(({ keys }) => [idOf(keys.slice(0, length)), keys.slice(0, length)]));
  return [...found.values()];
}

import type { CellPartsFragment, Dimension, KeyPartsFragment, Measure, ResultPartsFragment } from '../gql/graphql.ts';

export type Row = ResultPartsFragment['rows'][number];

/** The rows at the full grain that was asked, in the order of the answer. */
export function dataRows(result: ResultPartsFragment): Row[] {
  return result.rows.filter((row) => row.kind === 'DATA');
}

/** The grand total; an answer without grouping consists of it alone, whatever its kind. */
export function totalRow(result: ResultPartsFragment): Row | undefined {
  return result.rows.find((row) => row.kind === 'TOTAL') ?? result.rows.find((row) => row.keys.length === 0);
}

/** The cell of a measure in a row; undefined when the question did not ask it. */
export function cellOf(result: ResultPartsFragment, row: Row | undefined, measure: Measure): CellPartsFragment | undefined {
  const index = result.columns.findIndex((column) => column.measure === measure);
  return index < 0 ? undefined : row?.cells[index];
}

export function keyOf(row: Row, dimension: Dimension): KeyPartsFragment | undefined {
  return row.keys.find((key) => key.dimension === dimension);
}

/** Keys of one dimension in the order in which they first occur. */
export function distinctKeys(rows: readonly Row[], dimension: Dimension): KeyPartsFragment[] {
  const keys = new Map<string, KeyPartsFragment>();
  for (const row of rows) {
    const key = keyOf(row, dimension);
    if (key && !keys.has(key.id)) keys.set(key.id, key);
  }
  return [...keys.values()];
}

import type { Dimension, Measure, RowKind } from '../gql/graphql.ts';

// Answers of `analytics` are read alike, however many fields of their keys and cells were asked for.

interface KeyLike {
  readonly dimension: Dimension;
  readonly id: string;
}
interface RowLike {
  readonly kind: RowKind;
  readonly keys: readonly KeyLike[];
}
interface Columns {
  readonly columns: readonly { readonly measure: Measure }[];
}

/** The rows at the full grain that was asked, in the order of the answer. */
export function dataRows<Row extends RowLike>(answer: { readonly rows: readonly Row[] }): Row[] {
  return answer.rows.filter((row) => row.kind === 'DATA');
}

/** The grand total; an answer without grouping consists of it alone, whatever its kind. */
export function totalRow<Row extends RowLike>(answer: { readonly rows: readonly Row[] }): Row | undefined {
  return answer.rows.find((row) => row.kind === 'TOTAL') ?? answer.rows.find((row) => row.keys.length === 0);
}

/** The cell of a measure in a row; undefined when the question did not ask it. */
export function cellOf<Cell>(
  answer: Columns,
  row: { readonly cells: readonly Cell[] } | undefined,
  measure: Measure,
): Cell | undefined {
  const index = answer.columns.findIndex((column) => column.measure === measure);
  return index < 0 ? undefined : row?.cells[index];
}

export function keyOf<Key extends KeyLike>(
  row: { readonly keys: readonly Key[] },
  dimension: Dimension,
): Key | undefined {
  return row.keys.find((key) => key.dimension === dimension);
}

/** Keys of one dimension in the order in which they first occur. */
export function distinctKeys<Key extends KeyLike>(
  rows: readonly { readonly keys: readonly Key[] }[],
  dimension: Dimension,
): Key[] {
  const keys = new Map<string, Key>();
  for (const row of rows) {
    const key = keyOf(row, dimension);
    if (key && !keys.has(key.id)) keys.set(key.id, key);
  }
  return [...keys.values()];
}

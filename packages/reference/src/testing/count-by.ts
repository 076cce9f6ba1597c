import { groupBy } from '@lantoa/domain';

/** How many rows have each key. */
export function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  return Object.fromEntries([...groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]));
}

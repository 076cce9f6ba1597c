import type { AnalyticsRow, MeasureOrder } from '../contract.ts';
import { dimensionSpec, isTime } from './dimension-table.ts';
import type { GridKeys } from './grid.ts';
import type { KeyBook } from './key-book.ts';
import type { QueryPlan } from './plan.ts';

/** Default order of keys: time, then the catalogue's order, then unit code, each in the order of groupBy. */
export function compareKeys(plan: QueryPlan, book: KeyBook): (a: GridKeys, b: GridKeys) => number {
  const rank = (position: number) => {
    const dimension = plan.groupBy[position];
    if (dimension === undefined) return 3;
    return isTime(dimension) ? 0 : dimensionSpec(dimension).kind === 'place' ? 2 : 1;
  };
  const positions = plan.groupBy.map((_, position) => position).toSorted((a, b) => rank(a) - rank(b) || a - b);
  return (a, b) => {
    for (const position of positions) {
      const dimension = plan.groupBy[position];
      const [first, second] = [a[position] ?? null, b[position] ?? null];
      if (dimension === undefined || first === null || second === null) continue;
      const order = book.compare(dimension, first, second);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Orders by released values; rows without a value stand last, equal ones keep the default order. */
export function orderByMeasures(
  rows: readonly AnalyticsRow[],
  plan: QueryPlan,
  orderBy: readonly MeasureOrder[],
): AnalyticsRow[] {
  if (orderBy.length === 0) return [...rows];
  return rows.toSorted((a, b) => {
    for (const { measure, direction } of orderBy) {
      const position = plan.measures.indexOf(measure);
      const [first, second] = [a.cells[position]?.value ?? null, b.cells[position]?.value ?? null];
      if (first === second) continue;
      if (first === null || second === null) return first === null ? 1 : -1;
      return direction === 'ASC' ? first - second : second - first;
    }
    return 0;
  });
}

import type { AnalyticsRow, RowKind } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import { cellOfMeasure } from './cell-of-measure.ts';
import type { CellPlace } from './cell-parts.ts';
import type { Grid, GridKeys } from './grid.ts';
import type { KeyBook } from './key-book.ts';
import { compareKeys } from './order-rows.ts';
import { grainLengths, type QueryPlan } from './plan.ts';
import { reportsDue } from './reports-due.ts';
import { distinctKeys, rowKeys, type MemberContext } from './row-keys.ts';
import { timeCells } from './time-cells.ts';

export interface GridRow {
  readonly grain: number;
  readonly keys: GridKeys;
  readonly row: AnalyticsRow;
}

/**
 * Rows of every asked grain in default order: data rows, subtotals from the longest prefix, the grand total last.
 * `reshape` may add and leave out keys: what a comparison brings in, what must not be told by a row being there.
 */
export function resultRows(
  context: MemberContext,
  grid: Grid,
  book: KeyBook,
  reshape: (keys: readonly GridKeys[], grain: number) => readonly GridKeys[] = (keys) => keys,
): GridRow[] {
  const { plan } = context;
  const compare = compareKeys(plan, book);
  return grainLengths(plan)
    .filter((grain) => grain > 0 || plan.totals)
    .flatMap((grain) => {
      const lastDay = lastDays(plan, grain);
      return distinctKeys(reshape(rowKeys(context, grid, grain), grain))
        .toSorted(compare)
        .map((keys) => ({
          grain,
          keys,
          row: {
            kind: kindOf(plan, grain),
            keys: plan.groupBy.flatMap((dimension, position) => {
              const key = keys[position];
              return typeof key === 'number' ? [book.key(dimension, key)] : [];
            }),
            cells: cellsAt({ plan, grid, grain, keys, lastDay: lastDay(keys) }),
            reportsDue: reportsDue({ plan, grid, grain, keys }),
            reportsDueBefore: null,
          },
        }));
    });
}

export function cellsAt(at: CellPlace): AnalyticsRow['cells'] {
  return at.plan.measures.map((measure) => cellOfMeasure(measure, at));
}

function kindOf(plan: QueryPlan, grain: number): RowKind {
  if (grain === 0) return 'TOTAL';
  return grain === plan.groupBy.length ? 'DATA' : 'SUBTOTAL';
}

/** Last day of the cell at some keys: of its buckets, clipped to the window. */
export function lastDays(plan: QueryPlan, grain: number): (keys: GridKeys) => number {
  const times = timeDimensionsOf(plan.groupBy.slice(0, grain));
  const positions = times.map((time) => plan.groupBy.indexOf(time));
  const ends = new Map(
    timeCells(plan.period, times).map(({ starts, to }) => [starts.map(dayNumber).join(), dayNumber(to)]),
  );
  const whole = dayNumber(plan.period.to);
  return (keys) => ends.get(positions.map((position) => keys[position] ?? '').join()) ?? whole;
}

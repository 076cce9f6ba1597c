import type { Cell } from '../contract.ts';
import { ACTIVITY_VALUES } from '../sql/activity-branch.ts';
import { UNIT_VALUES } from './unit-counts.ts';
import { emptyCell, numberCell } from './cell.ts';
import { isPlace, isTime } from './dimension-table.ts';
import type { Grid, GridKeys, GridValues } from './grid.ts';
import type { QueryPlan } from './plan.ts';

export interface CellPlace {
  readonly plan: QueryPlan;
  readonly grid: Grid;
  readonly grain: number;
  readonly keys: GridKeys;
  /** Last day of the cell: of its time keys, clipped to the window. A day number. */
  readonly lastDay: number;
}

export function value(values: GridValues | undefined, position: number): number {
  return values?.[position] ?? 0;
}

// Sums of halves, thirds and sixths carry noise in their last binary places, and which noise depends on the order of adding.
export function rounded(figure: number): number {
  return Number.isInteger(figure) ? figure : Number(figure.toPrecision(13));
}

/** Denominators at the place and time of the cell. */
export function units(at: CellPlace): GridValues | undefined {
  return at.grid.at('unit', at.grain, unitKeys(at));
}

/** Keys of place and time; communes have no others. */
export function unitKeys({ plan, keys }: Pick<CellPlace, 'plan' | 'keys'>): GridKeys {
  return keys.map((key, position) => {
    const dimension = plan.groupBy[position];
    return dimension !== undefined && (isPlace(dimension) || isTime(dimension)) ? key : null;
  });
}

/** Nothing happened: zero where every report of the units and days of the cell is in, else nobody knows. */
export function nothingHappened(at: CellPlace): Cell {
  const silent = value(units(at), UNIT_VALUES.silent);
  return silent > 0 ? { ...emptyCell('MISSING', 'report_missing'), unknown: silent } : numberCell(0);
}

/** Values of the activity family; undefined where nothing happened. */
export function activities({ grid, grain, keys }: CellPlace): GridValues | undefined {
  const found = grid.at('activity', grain, keys);
  return value(found, ACTIVITY_VALUES.activities) > 0 ? found : undefined;
}

// Under the full basis a total adds the members up, and says so.
export function marked(at: Pick<CellPlace, 'plan' | 'grain'>): Partial<Cell> {
  return isSumOverMembers(at) ? { reason: 'sum_over_members' } : {};
}

/** True for totals and subtotals under the full basis. */
export function isSumOverMembers({ plan, grain }: Pick<CellPlace, 'plan' | 'grain'>): boolean {
  return plan.countBasis === 'FULL' && grain < plan.groupBy.length;
}

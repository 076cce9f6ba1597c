import { REPORT_VALUES } from '../sql/unit-branches.ts';
import { unitDimensions } from '../sql/grain.ts';
import { unitKeys, value } from './cell-parts.ts';
import { isPlace } from './dimension-table.ts';
import type { Grid, GridKeys } from './grid.ts';
import type { QueryPlan } from './plan.ts';

interface RowPlace {
  readonly plan: QueryPlan;
  readonly grid: Grid;
  readonly grain: number;
  readonly keys: GridKeys;
}

/**
 * Whether a report was due for the place and the days of a row. Convention: a report counts for every day of its period, so that
 * the months of a quarter have their quarterly report; in the whole window it counts where it ends, as in REPORTS_EXPECTED.
 * Edge: a reserved key of place stands for no commune that could report, so that the window speaks for it. False everywhere in a
 * window without reports.
 */
export function reportsDue(at: RowPlace): boolean {
  const { plan, grid, grain, keys } = at;
  const none = plan.groupBy.map(() => null);
  if (value(grid.at('report', 0, none), REPORT_VALUES.expected) === 0) return false;
  if (unitDimensions(plan.groupBy.slice(0, grain)).length === 0) return true;
  if (value(grid.sumUnder('due', grain, unitKeys(at)), 0) > 0) return true;
  return keys.some((key, position) => {
    const dimension = plan.groupBy[position];
    return key !== null && key < 0 && dimension !== undefined && isPlace(dimension);
  });
}

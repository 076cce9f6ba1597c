import { EVIDENCE_VALUES } from '../sql/statement.ts';
import type { Grid } from './grid.ts';
import type { QueryPlan } from './plan.ts';

/** Place-bound rows of the answer in units that were split, and in units that the base has no place for. */
export function splitOrUnplaced(plan: QueryPlan, grid: Grid): readonly [split: number, unplaced: number] {
  const keys = plan.groupBy.map(() => null);
  const values = grid.at('evidence', 0, keys);
  return [values?.[EVIDENCE_VALUES.split] ?? 0, values?.[EVIDENCE_VALUES.unplaced] ?? 0];
}

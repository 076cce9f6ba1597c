import type { Dimension } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import type { Slots } from '../duckdb/slots.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import { isPlace, isTime } from './dimension-table.ts';
import type { GridKeys } from './grid.ts';
import { keysOfUnit } from './keys-of-unit.ts';
import type { ScopeUnit } from './place-scope.ts';
import type { QueryPlan } from './plan.ts';
import { timeCells, type TimeCell } from './time-cells.ts';

/** What an answer holds beyond the rows that it keeps: everything whose keys are none of theirs. */
export interface Beyond {
  readonly groupBy: readonly Dimension[];
  readonly kept: readonly GridKeys[];
}

/** The plan of the one row of everything beyond the kept ones, which is a total of its own. */
export function beyondPlan(plan: QueryPlan, kept: readonly GridKeys[]): QueryPlan {
  return { ...plan, groupBy: [], subtotals: false, fill: 'NONE', beyond: { groupBy: plan.groupBy, kept } };
}

/** Whether units and days lie beyond as wholes. Where places are mixed with other keys, a unit lies on both sides. */
export function divisionOf({ groupBy }: Beyond): 'places' | 'times' | 'work' | 'mixed' {
  if (groupBy.every(isPlace)) return 'places';
  if (groupBy.every(isTime)) return 'times';
  return groupBy.some((dimension) => isPlace(dimension) || isTime(dimension)) ? 'mixed' : 'work';
}

/** True for a unit that lies under at least one key beyond the kept ones; so does every unit where places are not all the keys. */
export function unitsBeyond(plan: QueryPlan, slots: Slots): (unit: ScopeUnit) => boolean {
  const { beyond } = plan;
  if (!beyond || divisionOf(beyond) !== 'places') return () => true;
  const kept = new Set(beyond.kept.map((keys) => keys.join()));
  return (unit) => {
    let tuples: number[][] = [[]];
    for (const dimension of beyond.groupBy) {
      const keys = keysOfUnit(unit, dimension, plan, slots);
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]));
    }
    return tuples.some((tuple) => !kept.has(tuple.join()));
  };
}

/** Stretches of days beyond the kept ones; null where the whole window is. */
export function timesBeyond({ beyond, period }: QueryPlan): TimeCell[] | null {
  if (!beyond || divisionOf(beyond) !== 'times') return null;
  const kept = new Set(beyond.kept.map((keys) => keys.join()));
  return timeCells(period, timeDimensionsOf(beyond.groupBy)).filter(
    ({ starts }) => !kept.has(starts.map(dayNumber).join()),
  );
}

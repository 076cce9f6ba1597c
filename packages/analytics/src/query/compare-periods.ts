import { previousPeriod, samePeriodLastYear, type DateRange, type Period, type TimeDimension } from '@lantoa/domain';
import type { Cell, CompareTo, Figure, Measure } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import type { GridKeys } from './grid.ts';
import { SHARES } from './measure-table.ts';
import type { QueryPlan } from './plan.ts';
import { timeCells } from './time-cells.ts';

export function comparedPeriod(period: Period, compareTo: CompareTo): Period {
  return compareTo === 'PREVIOUS_PERIOD' ? previousPeriod(period) : samePeriodLastYear(period);
}

/** Keys of the compared period that stand for the same place in it: the third month for the third month. null: none does. */
export function keysBefore(plan: QueryPlan, before: QueryPlan): (keys: GridKeys) => GridKeys | null {
  const tables = new Map<number, Map<string, readonly number[]>>();
  return (keys) => {
    const depth = keys.filter((key) => key !== null).length;
    const times = timeDimensionsOf(plan.groupBy.slice(0, depth));
    if (times.length === 0) return keys;
    const table = tables.get(depth) ?? startsBefore(plan.period, before.period, times);
    tables.set(depth, table);
    const positions = times.map((time) => plan.groupBy.indexOf(time));
    const starts = table.get(positions.map((position) => keys[position]).join());
    if (!starts) return null;
    return keys.map((key, position) =>
      positions.includes(position) ? (starts[positions.indexOf(position)] ?? null) : key,
    );
  };
}

// First days of the buckets of a window by those of the other window's buckets in the same order.
function startsBefore(
  now: DateRange,
  then: DateRange,
  times: readonly TimeDimension[],
): Map<string, readonly number[]> {
  const earlier = timeCells(then, times).map(({ starts }) => starts.map(dayNumber));
  return new Map(
    timeCells(now, times).flatMap(({ starts }, place) => {
      const found = earlier[place];
      return found ? [[starts.map(dayNumber).join(), found] as const] : [];
    }),
  );
}

/** Adds the earlier figure and the change: in the measure's unit, for shares in percentage points. */
export function withPrevious(measure: Measure, cell: Cell, previous: Figure): Cell {
  return {
    ...cell,
    previous: { value: previous.value, status: previous.status },
    change: changeOf(measure, cell, previous),
  };
}

function changeOf(measure: Measure, now: Figure, before: Figure): Figure {
  if (now.value === null || before.value === null) return { value: null, status: 'NOT_APPLICABLE' };
  const points = SHARES.has(measure) ? 100 : 1;
  const value = Math.round((now.value - before.value) * points * 1e9) / 1e9;
  return { value, status: value === 0 ? 'ZERO' : 'VALUE' };
}

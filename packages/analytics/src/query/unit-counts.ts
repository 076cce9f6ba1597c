import { dayNumber } from '../duckdb/day-number.ts';
import type { Slots } from '../duckdb/slots.ts';
import { UNREPORTED_VALUES } from '../sql/unit-branches.ts';
import { timesBeyond, unitsBeyond } from './beyond.ts';
import { isPlace } from './dimension-table.ts';
import type { GridKeys, GridValues } from './grid.ts';
import { keysOfUnit } from './keys-of-unit.ts';
import type { ScopeUnit } from './place-scope.ts';
import type { QueryPlan } from './plan.ts';
import { timeCells, type TimeCell } from './time-cells.ts';
import { timeDimensionsOf } from './time-dimensions.ts';

/** Values: units, those without a report in the days of the cell, people, units whose people are known. */
export const UNIT_VALUES = { units: 0, silent: 1, people: 2, peopled: 3 } as const;

export interface UnitCount {
  readonly keys: GridKeys;
  readonly values: GridValues;
}

/**
 * Denominators of a grain, by its keys of place and time: units of the base, those that owe a report for a month which
 * overlaps the days, and their people, whether or not anything happened. Other keys are null: communes have none.
 * Edge: without any key of place or time there is one cell, of no units too. Beyond kept rows the days may be several
 * stretches, and a unit still counts once. `unreported`: units and days of the reports that are not in.
 */
export function unitCounts(
  { plan, slots }: { readonly plan: QueryPlan; readonly slots: Slots },
  grain: number,
  unreported: readonly GridValues[],
): Map<string, UnitCount> {
  const dimensions = plan.groupBy.slice(0, grain);
  const times = timeDimensionsOf(dimensions);
  const isBeyond = unitsBeyond(plan, slots);
  const gaps = gapsOfUnits(unreported);
  const counts = new Map<string, { keys: GridKeys; values: [number, number, number, number] }>();
  const cellOf = (keys: GridKeys) => {
    const name = keys.join();
    const cell = counts.get(name) ?? { keys, values: [0, 0, 0, 0] };
    counts.set(name, cell);
    return cell.values;
  };
  const none = plan.groupBy.map(() => null);
  if (times.length === 0 && !dimensions.some(isPlace)) cellOf(none);
  const cells =
    times.length === 0 ? [wholeCell(plan)] : timeCells(plan.period, times).map((cell) => keyedCell(plan, times, cell));
  for (const unit of plan.scope.units.filter((one) => one.inBase && isBeyond(one))) {
    const unitGaps = gaps.get(slots.unit(unit.unit)) ?? [];
    const places = placeKeys(unit, dimensions, plan, slots);
    for (const { starts, stretches } of cells) {
      const isSilent = unitGaps.some((gap) =>
        stretches.some((stretch) => gap.from <= stretch.to && gap.to >= stretch.from),
      );
      for (const place of places) {
        const values = cellOf(place.map((key, position) => key ?? starts[position] ?? null));
        values[UNIT_VALUES.units] += 1;
        if (isSilent) values[UNIT_VALUES.silent] += 1;
        if (unit.people === null) continue;
        values[UNIT_VALUES.people] += unit.people;
        values[UNIT_VALUES.peopled] += 1;
      }
    }
  }
  return counts;
}

/** Days by their numbers, both included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface KeyedCell {
  /** Keys of time at their places in groupBy. */
  readonly starts: GridKeys;
  readonly stretches: readonly Stretch[];
}

function wholeCell(plan: QueryPlan): KeyedCell {
  return { starts: [], stretches: (timesBeyond(plan) ?? [plan.period]).map(inDays) };
}

function keyedCell({ groupBy }: QueryPlan, times: readonly string[], cell: TimeCell): KeyedCell {
  const starts = groupBy.map((dimension) => {
    const start = cell.starts[times.indexOf(dimension)];
    return start === undefined ? null : dayNumber(start);
  });
  return { starts, stretches: [inDays(cell)] };
}

function inDays({ from, to }: { readonly from: string; readonly to: string }): Stretch {
  return { from: dayNumber(from), to: dayNumber(to) };
}

function gapsOfUnits(unreported: readonly GridValues[]): Map<number, Stretch[]> {
  const gaps = new Map<number, Stretch[]>();
  for (const values of unreported) {
    const unit = values[UNREPORTED_VALUES.unit] ?? 0;
    const gap = { from: values[UNREPORTED_VALUES.from] ?? 0, to: values[UNREPORTED_VALUES.to] ?? 0 };
    const known = gaps.get(unit);
    if (known) known.push(gap);
    else gaps.set(unit, [gap]);
  }
  return gaps;
}

// All combinations of the keys of a unit on the places of the grain.
function placeKeys(
  unit: ScopeUnit,
  dimensions: QueryPlan['groupBy'],
  plan: QueryPlan,
  slots: Slots,
): (number | null)[][] {
  return plan.groupBy.reduce<(number | null)[][]>(
    (tuples, dimension) => {
      const keys =
        dimensions.includes(dimension) && isPlace(dimension) ? keysOfUnit(unit, dimension, plan, slots) : [null];
      return tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]));
    },
    [[]],
  );
}

import type { AreaUnitId, CivilDate, DateRange, ReferenceIndex, Target } from '@lantoa/domain';
import type { Figure } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import type { Slots } from '../duckdb/slots.ts';
import { isTime } from './dimension-table.ts';
import type { GridKeys } from './grid.ts';
import type { PlanTopic, QueryPlan } from './plan.ts';
import { REACHED_ONCE } from './reach-rule.ts';
import type { GridRow } from './result-rows.ts';
import { timeCells } from './time-cells.ts';
import { timeDimensionsOf } from './time-dimensions.ts';

interface TargetContext {
  readonly plan: QueryPlan;
  readonly index: ReferenceIndex;
  readonly slots: Slots;
}

/** What a cell is about. `topics` and `plans`: null where all count. */
interface CellScope extends DateRange {
  readonly unit: AreaUnitId;
  readonly topics: readonly string[] | null;
  readonly plans: readonly string[] | null;
}

/**
 * Rows with what the plans of the mandate set for their cells: only where a target is about exactly what the cell counts, its
 * topic or plan, unit and days, and nothing narrower.
 */
export function withTargets(rows: readonly GridRow[], context: TargetContext): GridRow[] {
  const { targets } = context.index.pack;
  if (targets.length === 0 || isNarrowed(context.plan)) return [...rows];
  const daysOf = daysByKeys(context.plan);
  return rows.map((gridRow) => {
    const scope = scopeOf(context, gridRow, daysOf(gridRow.grain, gridRow.keys));
    if (scope === null) return gridRow;
    const fitting = targets.filter((target) => fits(target, scope, context));
    const cells = gridRow.row.cells.map((cell, position) => ({
      ...cell,
      target: figureOf(fitting.filter(({ measure }) => measure === context.plan.measures[position])),
    }));
    return { ...gridRow, row: { ...gridRow.row, cells } };
  });
}

// Of two targets for one cell nobody knows which is meant.
function figureOf(targets: readonly Target[]): Figure | null {
  const [target] = targets;
  if (!target || targets.length > 1) return null;
  return { value: target.value, status: target.value === 0 ? 'ZERO' : 'VALUE' };
}

// A target is about all verified work, each activity once, and about communes that were reached at all.
function isNarrowed({ filter, reach, countBasis, beyond }: QueryPlan): boolean {
  const others = Object.entries(filter.codes).filter(([name]) => name !== 'topic' && name !== 'plan');
  return (
    beyond !== null ||
    countBasis === 'FRACTIONAL' ||
    filter.statuses.join() !== 'VERIFIED' ||
    filter.reachBasis !== null ||
    filter.villages !== null ||
    others.some(([, asked]) => asked !== null) ||
    reach.activities !== REACHED_ONCE.activities ||
    reach.topics !== REACHED_ONCE.topics
  );
}

function scopeOf(
  context: TargetContext,
  { grain, keys }: Pick<GridRow, 'grain' | 'keys'>,
  days: DateRange | null,
): CellScope | null {
  const { plan } = context;
  const keyed = plan.groupBy.slice(0, grain);
  const known = keyed.every((dimension) => isTime(dimension) || KEYED.includes(dimension));
  const isSum = plan.countBasis === 'FULL' && grain < plan.groupBy.length;
  const unit = unitOf(context, keys);
  if (!known || isSum || unit === null || days === null) return null;
  const codes = plan.filter.codes;
  const topics = codesOf(context, keys, 'TOPIC', codes.topic);
  const plans = codesOf(context, keys, 'PLAN', codes.plan);
  return { unit, topics, plans, from: days.from, to: days.to };
}

const KEYED: readonly string[] = ['TOPIC', 'PLAN', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

function keyOf({ plan }: TargetContext, keys: GridKeys, dimension: QueryPlan['groupBy'][number]): number | null {
  return keys[plan.groupBy.indexOf(dimension)] ?? null;
}

function codesOf(
  context: TargetContext,
  keys: GridKeys,
  dimension: 'TOPIC' | 'PLAN',
  asked: readonly string[] | null,
): readonly string[] | null {
  const key = keyOf(context, keys, dimension);
  if (key === null) return asked;
  const code = key < 0 ? undefined : context.slots.codeName(dimension.toLowerCase(), key);
  return code === undefined ? [] : [code];
}

// The one unit that a cell is about: that of its finest key, else that of its filter. null: several, or part of one.
function unitOf(context: TargetContext, keys: GridKeys): AreaUnitId | null {
  const { filter } = context.plan;
  const [commune, district] = [keyOf(context, keys, 'COMMUNE'), keyOf(context, keys, 'DISTRICT')];
  if (commune !== null) return unitAt(context, commune);
  if (filter.communes !== null) return only(filter.communes);
  if (district !== null) return unitAt(context, district);
  if (filter.districts !== null) return only(filter.districts);
  return context.index.pack.province;
}

function unitAt({ slots }: TargetContext, key: number): AreaUnitId | null {
  return key < 0 ? null : (slots.unitId(key) ?? null);
}

function only(units: readonly AreaUnitId[]): AreaUnitId | null {
  const [unit] = units;
  return units.length === 1 && unit !== undefined ? unit : null;
}

function fits(target: Target, scope: CellScope, { plan, index }: TargetContext): boolean {
  const own = plan.plans.find(({ code }) => code === target.plan);
  if (!own || (target.unit ?? index.pack.province) !== scope.unit) return false;
  return target.from === scope.from && target.to === scope.to && isOfPlan(own, scope);
}

// By plan the cell names it. By topic alone it holds the work of the plan where the plan covers all of its days.
function isOfPlan(own: PlanTopic, { topics, plans, from, to }: CellScope): boolean {
  if (plans !== null) return only(plans) === own.code && (topics === null || topics.includes(own.topic));
  return topics !== null && only(topics) === own.topic && own.from <= from && own.to >= to;
}

/** The days of a cell: of its time keys, clipped to the window. */
function daysByKeys(plan: QueryPlan): (grain: number, keys: GridKeys) => DateRange | null {
  const known = new Map<number, Map<string, DateRange>>();
  return (grain, keys) => {
    const times = timeDimensionsOf(plan.groupBy.slice(0, grain));
    const cells =
      known.get(times.length) ?? new Map(timeCells(plan.period, times).map((cell) => [startsOf(cell), cell]));
    known.set(times.length, cells);
    return cells.get(times.map((time) => keys[plan.groupBy.indexOf(time)] ?? '').join()) ?? null;
  };
}

function startsOf({ starts }: { readonly starts: readonly CivilDate[] }): string {
  return starts.map(dayNumber).join();
}

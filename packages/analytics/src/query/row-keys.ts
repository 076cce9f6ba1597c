import { PEER_GROUPS, type ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer, Dimension } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { UNPLACED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { ACTIVITY_VALUES } from '../sql/activity-branch.ts';
import { timeDimensionsOf } from './time-dimensions.ts';
import { combinationNumber } from './class-combination.ts';
import { dimensionSpec, isPlace, isTime } from './dimension-table.ts';
import type { Family, Grid, GridKeys } from './grid.ts';
import { measureSpec } from './measure-table.ts';
import { memberSlots } from './member-slots.ts';
import type { QueryPlan } from './plan.ts';
import { MOST_ROWS, tooLarge } from './query-size.ts';
import { timeCells } from './time-cells.ts';

export interface MemberContext {
  readonly plan: QueryPlan;
  readonly index: ReferenceIndex;
  readonly slots: Slots;
  readonly viewer: AnalyticsViewer;
}

/** Keys of the rows of a grain: what the statement brought, and with `fill` every member or bucket besides. */
export function rowKeys(context: MemberContext, grid: Grid, grain: number): GridKeys[] {
  const { plan } = context;
  if (grain === 0) return [plan.groupBy.map(() => null)];
  const found = new Map<string, GridKeys>();
  const add = (keys: GridKeys) => found.set(keys.join(), keys);
  for (const family of rowFamilies(plan, grain)) {
    for (const keys of grid.keys(family, grain)) {
      const happened = family !== 'activity' || (grid.at(family, grain, keys)?.[ACTIVITY_VALUES.activities] ?? 0) > 0;
      if (happened) add(keys);
    }
  }
  return filledKeys(context, [...found.values()], grain);
}

/** The keys that are present and those that `fill` adds, each once. Throws QUERY_TOO_LARGE. */
export function filledKeys(context: MemberContext, present: readonly GridKeys[], grain: number): GridKeys[] {
  const added = context.plan.fill === 'NONE' || grain === 0 ? [] : filled(context, present, grain);
  const keys = distinctKeys([...present, ...added]);
  if (keys.length > MOST_ROWS) throw tooLarge(keys.length);
  return keys;
}

// Units and reports make rows of their own only where their figures are asked and the grain is one of places and time.
function rowFamilies(plan: QueryPlan, grain: number): Family[] {
  const kinds = plan.measures.map((measure) => measureSpec(measure).kind);
  const unitGrain = plan.groupBy.slice(0, grain).every((dimension) => isPlace(dimension) || isTime(dimension));
  const families: Family[] = ['activity', 'attendance', 'crowd', 'reach'];
  if (unitGrain && kinds.some((kind) => kind === 'units' || kind === 'reached' || kind === 'coverage'))
    families.push('unit');
  if (unitGrain && kinds.includes('reports')) families.push('report');
  return families;
}

function filled(context: MemberContext, present: readonly GridKeys[], grain: number): GridKeys[] {
  const { plan } = context;
  const dimensions = plan.groupBy.slice(0, grain);
  // Keys that are not filled come from the rows that are there; where all are filled, no row is needed.
  const pick = (test: (dimension: Dimension) => boolean) => {
    if (!dimensions.some(test)) return [plan.groupBy.map(() => null)];
    return distinctKeys(
      present.map((keys) => keys.map((key, position) => (test(plan.groupBy[position] ?? 'TOPIC') ? key : null))),
    );
  };
  const isMember = (dimension: Dimension) => !isTime(dimension);
  const members = plan.fill === 'PERIODS' ? pick(isMember) : memberTuples(context, dimensions.filter(isMember));
  const times = plan.fill === 'MEMBERS' ? pick(isTime) : timeTuples(plan, dimensions);
  if (members.length * times.length > MOST_ROWS) throw tooLarge(members.length * times.length);
  return members.flatMap((member) => times.map((time) => member.map((key, position) => key ?? time[position] ?? null)));
}

function timeTuples(plan: QueryPlan, dimensions: readonly Dimension[]): GridKeys[] {
  const times = timeDimensionsOf(dimensions);
  return timeCells(plan.period, times).map(({ starts }) =>
    plan.groupBy.map((dimension) => {
      const start = starts[times.findIndex((time) => time === dimension)];
      return start === undefined ? null : dayNumber(start);
    }),
  );
}

// Every combination of members that can exist: units with their own districts, classes and channels with their own groups.
function memberTuples(context: MemberContext, dimensions: readonly Dimension[]): GridKeys[] {
  const { plan } = context;
  let tuples: GridKeys[] = [plan.groupBy.map(() => null)];
  const places = dimensions.filter((dimension) => ['place', 'trait'].includes(dimensionSpec(dimension).kind));
  if (places.length > 0) tuples = placeTuples(context, places);
  for (const dimension of dimensions.filter((one) => !places.includes(one))) {
    const codes = memberSlots(context, dimension);
    const position = plan.groupBy.indexOf(dimension);
    tuples = tuples.flatMap((tuple) => codes.map((code) => tuple.with(position, code)));
    if (tuples.length > MOST_ROWS) throw tooLarge(tuples.length);
  }
  return tuples.filter((tuple) => isConsistent(context, tuple));
}

function placeTuples({ plan, slots }: MemberContext, places: readonly Dimension[]): GridKeys[] {
  const slotOf = (id: string | null) => (id === null ? UNPLACED : slots.unit(id));
  return distinctKeys(
    plan.scope.units
      .filter((unit) => unit.inBase)
      .map((unit) =>
        plan.groupBy.map((dimension) => {
          if (!places.includes(dimension)) return null;
          if (dimension === 'COMMUNE') return slots.unit(unit.unit);
          if (dimension === 'PROVINCE') return slots.unit(unit.province);
          if (dimension === 'PEER_GROUP') return PEER_GROUPS.indexOf(unit.peerGroup);
          if (dimension === 'AREA_CLASS_COMBINATION') return combinationNumber(unit.classes, slots);
          return slotOf(dimension === 'DISTRICT' ? unit.district : unit.formerDistrict);
        }),
      ),
  );
}

function isConsistent({ plan, index, slots }: MemberContext, tuple: GridKeys): boolean {
  const codeAt = (dimension: Dimension, list: string) => {
    const slot = tuple[plan.groupBy.indexOf(dimension)];
    return typeof slot === 'number' && slot >= 0 ? slots.codeName(list, slot) : undefined;
  };
  const channel = codeAt('CHANNEL', 'channel');
  const group = codeAt('CHANNEL_GROUP', 'channel');
  if (channel !== undefined && group !== undefined && (index.code('channel', channel)?.parent ?? channel) !== group)
    return false;
  const topic = codeAt('TOPIC', 'topic');
  const subtopic = codeAt('SUBTOPIC', 'subtopic');
  if (topic !== undefined && subtopic !== undefined && index.code('subtopic', subtopic)?.parent !== topic) return false;
  const commune = tuple[plan.groupBy.indexOf('COMMUNE')];
  const areaClass = codeAt('AREA_CLASS', 'area_class');
  if (typeof commune !== 'number' || areaClass === undefined) return true;
  return plan.scope.units.some((unit) => slots.unit(unit.unit) === commune && unit.classes.includes(areaClass));
}

/** Each tuple of keys once. */
export function distinctKeys(tuples: readonly GridKeys[]): GridKeys[] {
  return [...new Map(tuples.map((tuple) => [tuple.join(), tuple])).values()];
}

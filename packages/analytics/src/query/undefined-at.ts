import type { Dimension, Measure } from '../contract.ts';
import { divisionOf, type Beyond } from './beyond.ts';
import { isSumOverMembers, type CellPlace } from './cell-parts.ts';
import { isPlace, isTime } from './dimension-table.ts';
import { measureSpec, type MeasureSpec } from './measure-table.ts';
import type { QueryPlan } from './plan.ts';

type Kind = MeasureSpec['kind'];

/** Figures of platforms count the same people again on each, so nothing can be said of several platforms together. */
export const PER_PLATFORM: ReadonlySet<Measure> = new Set<Measure>(['SOCIAL_REACH', 'VIEWS', 'INTERACTIONS']);
const OF_COMMUNES: ReadonlySet<Kind> = new Set<Kind>(['units', 'reached', 'coverage', 'attendances_per_1000']);
// A cell of one topic, or of one role, cannot tell on how many topics its communes were reached.
const isOfTopics = (dimension: Dimension) => dimension === 'TOPIC' || dimension === 'TOPIC_ROLE';
const OF_REACH: ReadonlySet<Kind> = new Set<Kind>(['reached', 'coverage']);
/** What counts people, of whom a target group is only a part of the activities that list it. */
const OF_PEOPLE: ReadonlySet<Kind> = new Set<Kind>(['attendances', 'attendances_per_1000', 'people']);

/** Why a measure has no meaning at a cell, as a code that the client words; null where it has one. */
export function undefinedAt(measure: Measure, { plan, grain }: Pick<CellPlace, 'plan' | 'grain'>): string | null {
  const kind = measureSpec(measure).kind;
  const keyed = plan.groupBy.slice(0, grain);
  const divided = plan.beyond?.groupBy ?? keyed;
  if (divided.includes('VILLAGE') && OF_COMMUNES.has(kind)) return 'villages_are_parts_of_units';
  if (plan.reach.topics > 1 && divided.some(isOfTopics) && OF_REACH.has(kind)) return 'divided_by_topic';
  if (PER_PLATFORM.has(measure) && overPlatforms(plan, keyed)) return 'not_additive_over_platforms';
  if (isSumOverMembers({ plan, grain }) && !addsUp(measure, plan.groupBy.slice(grain))) return 'no_sum_over_members';
  return plan.beyond ? undefinedBeyond(measure, plan.beyond) : null;
}

const COUNTS: ReadonlySet<Kind> = new Set<Kind>(['activities', 'sum', 'attendances', 'reached']);

/**
 * Whether the sum over the members of some dimensions says anything: that of counts does. Shares, rates, medians and bounds have none;
 * communes and people are there once a topic, whether or not it has a row, and reports are not divided by topics at all.
 */
function addsUp(measure: Measure, over: readonly Dimension[]): boolean {
  const spec = measureSpec(measure);
  if (COUNTS.has(spec.kind)) return true;
  if (spec.kind === 'units') return over.every(isPlace);
  const isCount = spec.kind === 'reports' && !spec.figure.startsWith('rate');
  return isCount && over.every((dimension) => isPlace(dimension) || isTime(dimension));
}

function overPlatforms({ groupBy, beyond, filter }: QueryPlan, keyed: readonly Dimension[]): boolean {
  const asked = (beyond?.groupBy ?? groupBy).includes('PLATFORM');
  return asked && filter.codes.platform?.length !== 1 && !keyed.includes('PLATFORM');
}

/** Measures of residents, or of the days of a cell. */
const OF_ONE_PLACE_OR_TIME: ReadonlySet<Kind> = new Set<Kind>([...OF_COMMUNES, 'people', 'reports', 'days_since']);

function undefinedBeyond(measure: Measure, beyond: Beyond): string | null {
  const { groupBy } = beyond;
  const { kind } = measureSpec(measure);
  if (kind === 'reports' && groupBy.some((dimension) => !isPlace(dimension) && !isTime(dimension)))
    return 'reports_are_not_divided_so';
  if (groupBy.includes('TARGET_GROUP') && OF_PEOPLE.has(kind)) return 'groups_overlap';
  return divisionOf(beyond) === 'mixed' && OF_ONE_PLACE_OR_TIME.has(kind) ? 'no_one_denominator' : null;
}

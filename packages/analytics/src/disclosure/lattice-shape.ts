import { bucketOf, periodOfCode, type TimeDimension } from '@lantoa/domain';
import type { AnalyticsQuery, Dimension, Measure } from '../contract.ts';
import type { QueryPlan } from '../query/plan.ts';

/** Measures of work and coverage, which stay open. Whatever is not listed counts people, or is new and has to be looked at. */
export const OPEN_MEASURES: ReadonlySet<Measure> = new Set<Measure>([
  'ACTIVITIES',
  'SESSIONS',
  'BROADCAST_RUNS',
  'BROADCAST_MINUTES',
  'DURATION_MINUTES',
  'PRESS_ITEMS',
  'LEAFLETS',
  'SOCIAL_REACH',
  'VIEWS',
  'INTERACTIONS',
  'SMS_SENT',
  'HOUSEHOLDS_VISITED',
  'FACILITATORS',
  'GUIDANCE_DOCUMENTS',
  'SUPERVISION_VISITS',
  'PLANS_ISSUED',
  'RECOGNISED_COLLECTIVES',
  'RECOGNISED_INDIVIDUALS',
  'PARTNERS_MOBILISED',
  'POLICE_SESSION_SHARE',
  'OUTCOME_LAG_DAYS',
  'CORRECTIONS',
  'COMMUNES',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
  'DAYS_SINCE_LAST_ACTIVITY',
  'FORM_DIVERSITY',
  'REPORTS_EXPECTED',
  'REPORTS_ACTUAL',
  'REPORTS_ON_TIME',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
]);

/** Counts of people that add up over the lattice. */
export const LATTICE_MEASURES: ReadonlySet<Measure> = new Set<Measure>(['ATTENDANCES', 'ATTENDANCES_PER_1000']);

const PLACES: readonly Dimension[] = ['DISTRICT', 'FORMER_DISTRICT', 'COMMUNE', 'AREA_CLASS'];
const TIMES: readonly Dimension[] = [
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'YEAR',
  'REPORTING_MONTH',
  'REPORTING_QUARTER',
  'REPORTING_HALF_YEAR',
  'REPORTING_YEAR',
];
const DIMENSIONS: readonly Dimension[] = ['TARGET_GROUP', 'PROVINCE', ...PLACES, ...TIMES];
const FILTERS = ['province', 'district', 'commune', 'areaClass', 'targetGroup', 'status'];

/** Parts of a question that do not change which cells are asked for; the others are looked at one by one. */
const HARMLESS = ['measures', 'totals', 'subtotals', 'fill', 'orderBy', 'limit', 'minDataVersion', 'lang'];
const LOOKED_AT = ['groupBy', 'period', 'where', 'base', 'countBasis', 'compareTo', 'asKnownOn'];
// They change coverage alone.
const OF_COVERAGE = ['reachedAtLeast', 'onTopicsAtLeast'];
const PARTS = [...HARMLESS, ...LOOKED_AT, ...OF_COVERAGE];

/** How far a question keeps to the lattice of published breakdowns. */
export interface LatticeShape {
  /** The first part that leaves the lattice; null where the whole question is on it. */
  readonly outside: string | null;
  /** Whole provinces only. */
  readonly provinceLevel: boolean;
}

/**
 * What the lattice allows: published periods, bases and units, at the current version, each activity counted once.
 * On a base of another time units are divided by weights, which no block of the lattice follows: `base` is outside then.
 */
export function latticeShape(query: AnalyticsQuery, plans: readonly QueryPlan[]): LatticeShape {
  const isAsked = (asked: unknown) => asked !== null && asked !== undefined && asked !== false;
  const strayPart = Object.entries(query).find(([name, asked]) => isAsked(asked) && !PARTS.includes(name));
  const filters = Object.entries(query.where ?? {}).filter(([, asked]) => isAsked(asked));
  const groupBy = query.groupBy ?? [];
  const stray = groupBy.find((dimension) => !DIMENSIONS.includes(dimension));
  const strayFilter = filters.find(([name]) => !FILTERS.includes(name));
  const unverified = query.where?.status?.find((status) => status !== 'VERIFIED');
  const outside =
    strayPart?.[0] ??
    stray ??
    (strayFilter && `where.${strayFilter[0]}`) ??
    (unverified && 'where.status') ??
    (query.where?.status?.length === 0 ? 'where.status' : null) ??
    ((query.countBasis ?? 'DISTINCT') === 'DISTINCT' ? null : 'countBasis') ??
    (query.asKnownOn === null || query.asKnownOn === undefined ? null : 'asKnownOn') ??
    (plans.every(({ rebase }) => rebase === null) ? null : 'base') ??
    (plans.every(isPublishedWindow) ? null : 'period');
  const narrowed = filters.some(([name]) => ['district', 'commune', 'areaClass'].includes(name));
  return {
    outside,
    provinceLevel: outside === null && !narrowed && !groupBy.some((dimension) => PLACES.includes(dimension)),
  };
}

// Whole calendar or administrative months. Buckets that the window cuts are whole stretches between two cut-offs even so.
function isPublishedWindow({ period }: QueryPlan): boolean {
  const whole = (dimension: TimeDimension) =>
    periodOfCode(bucketOf(period.from, dimension))?.from === period.from &&
    periodOfCode(bucketOf(period.to, dimension))?.to === period.to;
  return whole('MONTH') || whole('REPORTING_MONTH');
}

import type { ActivityRevision, ActivityStatus, DateRange, ReferenceIndex, SubmissionState } from '@lantoa/domain';
import type { NaiveTimeDimension } from './naive-calendar.ts';

export const NAIVE_SUMS = [
  'SESSIONS',
  'ATTENDANCES',
  'BROADCAST_RUNS',
  'BROADCAST_MINUTES',
  'DURATION_MINUTES',
  'PRESS_ITEMS',
  'LEAFLETS',
  'SOCIAL_REACH',
  'PARTNERS_MOBILISED',
] as const;
export type NaiveSum = (typeof NAIVE_SUMS)[number];

export type NaiveMeasure =
  | NaiveSum
  | 'ACTIVITIES'
  | 'COMMUNES'
  | 'COMMUNES_REACHED'
  | 'COMMUNE_COVERAGE'
  | 'POPULATION'
  | 'POPULATION_IN_REACHED_COMMUNES'
  | 'POPULATION_COVERAGE'
  | 'ATTENDANCES_PER_1000'
  | 'DAYS_SINCE_LAST_ACTIVITY'
  | 'POLICE_SESSION_SHARE'
  | 'OUTCOME_LAG_DAYS'
  | 'PEOPLE_LOWER_BOUND'
  | 'PEOPLE_UPPER_BOUND'
  | 'REPORTS_EXPECTED'
  | 'REPORTS_ACTUAL'
  | 'REPORTS_ON_TIME'
  | 'REPORTING_RATE'
  | 'REPORTING_RATE_ON_TIME';

export type NaivePlaceDimension =
  'DISTRICT' | 'FORMER_DISTRICT' | 'COMMUNE' | 'AREA_CLASS' | 'AREA_CLASS_COMBINATION' | 'PEER_GROUP';
export type NaiveListDimension =
  'TOPIC' | 'TARGET_GROUP' | 'CHANNEL' | 'ACTIVITY_TYPE' | 'ACTOR' | 'SETTING' | 'OBSERVANCE';
export type NaiveDetail =
  | 'PLAN'
  | 'ORGANISATION'
  | 'VILLAGE'
  | 'CONTENT_THEME'
  | 'PARTNER'
  | 'MOVEMENT'
  | 'CAMPAIGN_LINK'
  | 'FLAG'
  | 'LANGUAGE'
  | 'PLATFORM';
export type NaiveDimension = NaivePlaceDimension | NaiveListDimension | NaiveDetail | NaiveTimeDimension;

export interface NaiveFilter {
  topic?: readonly string[];
  targetGroup?: readonly string[];
  channel?: readonly string[];
  activityType?: readonly string[];
  actor?: readonly string[];
  setting?: readonly string[];
  observance?: readonly string[];
  plan?: readonly string[];
  organisation?: readonly string[];
  village?: readonly string[];
  contentTheme?: readonly string[];
  partner?: readonly string[];
  movement?: readonly string[];
  campaignLink?: readonly string[];
  flag?: readonly string[];
  language?: readonly string[];
  platform?: readonly string[];
  district?: readonly string[];
  commune?: readonly string[];
  areaClass?: readonly string[];
  reachBasis?: 'PLACE_BOUND' | 'AREA_WIDE';
  status?: readonly ActivityStatus[];
}

export interface NaiveQuestion {
  readonly measures: readonly NaiveMeasure[];
  readonly groupBy: readonly NaiveDimension[];
  readonly period: DateRange;
  readonly where?: NaiveFilter;
  /** Id of the map that the answer stands on; none: units as they were recorded. */
  readonly base?: string;
  readonly countBasis?: 'DISTINCT' | 'FULL' | 'FRACTIONAL';
  readonly fill?: 'NONE' | 'MEMBERS' | 'PERIODS' | 'ALL';
  /** Activities that reach a commune, and topics that they touch, at least; 1 and 1 where not given. */
  readonly reachedAtLeast?: number;
  readonly onTopicsAtLeast?: number;
  /** Rows beyond so many stand in one row of their own. */
  readonly limit?: number;
  /** The window that each cell is compared with. */
  readonly comparedWith?: DateRange;
}

/** What the oracle knows: every revision ever recorded, every state of every submission, the reference pack. */
export interface NaiveRecord {
  readonly activities: readonly ActivityRevision[];
  readonly submissions: readonly SubmissionState[];
  readonly index: ReferenceIndex;
}

export interface NaiveCell {
  readonly value: number | null;
  readonly status: 'VALUE' | 'ZERO' | 'MISSING' | 'NOT_APPLICABLE';
  readonly numerator?: number;
  readonly denominator?: number;
  readonly unknown?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** `keys` in the order of groupBy: unit ids, codes, period codes, or `unspecified`, `district_wide`, `province_wide`. */
export interface NaiveRow {
  readonly keys: readonly string[];
  readonly cells: readonly NaiveCell[];
}

export interface NaiveAnswer {
  readonly rows: readonly NaiveRow[];
  readonly total: readonly NaiveCell[];
}

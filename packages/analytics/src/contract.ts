import type { AreaUnitId, CivilDate } from '@lantoa/domain';

// Plain TypeScript of the public query contract (GraphQL of the API): same names, same fields.
// Inputs accept an absent field where the contract has a default; results always hold every field.

type Maybe<T> = T | null | undefined;

export const MEASURES = [
  'ACTIVITIES',
  'SESSIONS',
  'ATTENDANCES',
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
  'CONTEST_ENTRIES',
  'TRAINEES',
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
  'ATTENDANCES_PER_1000',
  'PEOPLE_LOWER_BOUND',
  'PEOPLE_UPPER_BOUND',
  'DAYS_SINCE_LAST_ACTIVITY',
  'FORM_DIVERSITY',
  'REPORTS_EXPECTED',
  'REPORTS_ACTUAL',
  'REPORTS_ON_TIME',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
] as const;
export type Measure = (typeof MEASURES)[number];

export const DIMENSIONS = [
  'TOPIC',
  'SUBTOPIC',
  'TOPIC_ROLE',
  'PLAN',
  'PROVINCE',
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'VILLAGE',
  'PEER_GROUP',
  'AREA_CLASS',
  'AREA_CLASS_COMBINATION',
  'TARGET_GROUP',
  'CHANNEL',
  'CHANNEL_GROUP',
  'ACTIVITY_TYPE',
  'ACTOR',
  'ORGANISATION',
  'SETTING',
  'OBSERVANCE',
  'CONTENT_THEME',
  'PARTNER',
  'MOVEMENT',
  'CAMPAIGN_LINK',
  'FLAG',
  'LANGUAGE',
  'PLATFORM',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'YEAR',
  'REPORTING_MONTH',
  'REPORTING_QUARTER',
  'REPORTING_HALF_YEAR',
  'REPORTING_YEAR',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type CountBasis = 'DISTINCT' | 'FULL' | 'FRACTIONAL' | 'REPORTED_AS_IS';
export type CompareTo = 'PREVIOUS_PERIOD' | 'SAME_PERIOD_LAST_YEAR';
export type Fill = 'NONE' | 'MEMBERS' | 'PERIODS' | 'ALL';
export type ReachBasis = 'PLACE_BOUND' | 'AREA_WIDE';
export type ActivityStatus = 'DRAFT' | 'SUBMITTED' | 'VERIFIED' | 'RETURNED' | 'RETRACTED';
export type SortDirection = 'ASC' | 'DESC';
export type CellStatus =
  'VALUE' | 'ZERO' | 'MISSING' | 'SUPPRESSED_PRIMARY' | 'SUPPRESSED_SECONDARY' | 'NOT_APPLICABLE';
export type RowKind = 'DATA' | 'SUBTOTAL' | 'TOTAL' | 'OTHERS';
export type Lang = 'VI' | 'EN';
export type ReachStatus = 'REACHED' | 'BLIND_SPOT' | 'UNKNOWN';

/** Exactly one of both: a window inclusive at both ends, or a period code such as `admin:2023-Q2`. */
export interface PeriodInput {
  readonly range?: Maybe<{ readonly from: CivilDate; readonly to: CivilDate }>;
  readonly code?: Maybe<string>;
}

type CodeFilter = Maybe<readonly string[]>;
/** Each list is an OR within and an AND across. */
export interface ActivityFilter {
  readonly topic?: CodeFilter;
  readonly subtopic?: CodeFilter;
  readonly topicRole?: CodeFilter;
  readonly plan?: CodeFilter;
  readonly province?: CodeFilter;
  readonly district?: CodeFilter;
  readonly commune?: CodeFilter;
  readonly village?: CodeFilter;
  readonly areaClass?: CodeFilter;
  readonly targetGroup?: CodeFilter;
  readonly channel?: CodeFilter;
  readonly activityType?: CodeFilter;
  readonly actor?: CodeFilter;
  readonly organisation?: CodeFilter;
  readonly setting?: CodeFilter;
  readonly observance?: CodeFilter;
  readonly contentTheme?: CodeFilter;
  readonly partner?: CodeFilter;
  readonly movement?: CodeFilter;
  readonly campaignLink?: CodeFilter;
  readonly flag?: CodeFilter;
  readonly language?: CodeFilter;
  readonly platform?: CodeFilter;
  readonly reachBasis?: Maybe<ReachBasis>;
  /** Default VERIFIED; others are seen inside the viewer's own scope only. */
  readonly status?: Maybe<readonly ActivityStatus[]>;
}

export interface MeasureOrder {
  readonly measure: Measure;
  readonly direction?: Maybe<SortDirection>;
}

export interface AnalyticsQuery {
  readonly measures: readonly Measure[];
  readonly groupBy?: Maybe<readonly Dimension[]>;
  readonly period: PeriodInput;
  readonly where?: Maybe<ActivityFilter>;
  readonly base?: Maybe<string>;
  readonly countBasis?: Maybe<CountBasis>;
  readonly compareTo?: Maybe<CompareTo>;
  /** Default true. */
  readonly totals?: Maybe<boolean>;
  readonly subtotals?: Maybe<boolean>;
  readonly fill?: Maybe<Fill>;
  readonly orderBy?: Maybe<readonly MeasureOrder[]>;
  readonly limit?: Maybe<number>;
  readonly others?: Maybe<boolean>;
  /** ISO instant. */
  readonly asKnownOn?: Maybe<string>;
  readonly minDataVersion?: Maybe<string>;
  readonly lang?: Maybe<Lang>;
}

export interface Evidence {
  readonly dataVersion: string;
  readonly recordedUpTo: string | null;
  readonly base: string;
  readonly completeness: Cell;
  readonly warnings: readonly Warning[];
  readonly explain: Explain | null;
}
export interface Warning {
  readonly code: string;
  readonly message: string;
}
export interface Explain {
  readonly formulas: readonly string[];
  readonly sql: string;
  /** null where the disclosure profile suppresses. */
  readonly bindings: readonly string[] | null;
  readonly rowsRead: number | null;
  readonly milliseconds: number;
  readonly profile: string;
}
export interface AnalyticsResult {
  readonly evidence: Evidence;
  readonly columns: readonly Column[];
  readonly rows: readonly AnalyticsRow[];
  /** Rows before `limit`, totals not counted. */
  readonly rowCount: number;
  readonly truncated: boolean;
}
export interface Column {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: string;
  readonly additiveOver: readonly Dimension[];
  readonly countBasis: CountBasis;
}
/** Keys stand in the order of groupBy; a SUBTOTAL holds those of its prefix, the TOTAL none. */
export interface AnalyticsRow {
  readonly kind: RowKind;
  readonly keys: readonly Key[];
  /** One cell per measure, in the order asked. */
  readonly cells: readonly Cell[];
}
/** Reserved codes: unspecified, province_wide, district_wide, unplaced, others. */
export interface Key {
  readonly dimension: Dimension;
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly validFrom: CivilDate | null;
}
export interface Figure {
  readonly value: number | null;
  readonly status: CellStatus;
}
/** A value that is absent says why in status and reason. Shares are 0..1; a change of shares is in percentage points. */
export interface Cell extends Figure {
  readonly reason: string | null;
  readonly estimated: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units whose reports are missing. */
  readonly unknown: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly previous: Figure | null;
  readonly change: Figure | null;
  readonly target: Figure | null;
}

export interface BlindSpotQuery {
  readonly topic?: CodeFilter;
  readonly areaClass?: CodeFilter;
  readonly district?: CodeFilter;
  /** Default 180. */
  readonly days?: Maybe<number>;
  readonly on: CivilDate;
  readonly base?: Maybe<string>;
  /** Default 1000. */
  readonly limit?: Maybe<number>;
  readonly lang?: Maybe<Lang>;
}
export interface BlindSpotResult {
  readonly evidence: Evidence;
  readonly counts: readonly BlindSpotCount[];
  readonly units: readonly BlindSpot[];
  readonly truncated: boolean;
}
export interface BlindSpotCount {
  readonly topic: Key;
  readonly blind: number;
  readonly unknown: number;
  readonly reached: number;
}
export interface BlindSpot {
  readonly unit: Key;
  readonly district: Key | null;
  readonly topic: Key;
  readonly status: ReachStatus;
  readonly lastActivityOn: CivilDate | null;
  readonly daysSince: number | null;
  readonly neverInData: boolean;
  readonly areaClasses: readonly Key[];
}

export interface EquityGapQuery {
  readonly topic?: CodeFilter;
  readonly areaClass: readonly string[];
  readonly period: PeriodInput;
  /** Default COMMUNE_COVERAGE. */
  readonly measure?: Maybe<Measure>;
  readonly where?: Maybe<ActivityFilter>;
  readonly base?: Maybe<string>;
  readonly lang?: Maybe<Lang>;
}
export interface EquityGapResult {
  readonly evidence: Evidence;
  readonly gaps: readonly EquityGap[];
}
/** `difference` in percentage points (class minus complement), `ratio` class over complement; both with 95 % intervals. */
export interface EquityGap {
  readonly topic: Key;
  readonly areaClass: Key;
  readonly inClass: Cell;
  readonly reference: Cell;
  readonly difference: Cell;
  readonly ratio: Cell;
}

export interface Catalogue {
  readonly dataVersion: string;
  readonly measures: readonly MeasureInfo[];
  readonly dimensions: readonly DimensionInfo[];
  readonly codes: readonly CodeInfo[];
  readonly bases: readonly BaseInfo[];
}
export interface MeasureInfo {
  readonly measure: Measure;
  readonly vi: string;
  readonly en: string;
  readonly unit: string;
  readonly definition: string;
  readonly source: string;
  readonly version: string;
  readonly additiveOver: readonly Dimension[];
}
export interface DimensionInfo {
  readonly dimension: Dimension;
  readonly vi: string;
  readonly en: string;
  readonly multiValued: boolean;
  readonly sensitive: boolean;
}
export interface CodeInfo {
  readonly list: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly parent: string | null;
  readonly sensitive: boolean;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}
export interface BaseInfo {
  readonly id: string;
  readonly label: string;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly units: number;
}

export interface ActivityListQuery {
  readonly period: PeriodInput;
  readonly where?: Maybe<ActivityFilter>;
  readonly base?: Maybe<string>;
  /** Default 50, at most 500. */
  readonly limit?: Maybe<number>;
  readonly offset?: Maybe<number>;
  readonly lang?: Maybe<Lang>;
}
export interface ActivityListResult {
  readonly evidence: Evidence;
  readonly total: number;
  readonly activities: readonly ActivityRecord[];
}
export interface ActivityRecord {
  readonly id: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly date: CivilDate;
  readonly scope: string;
  readonly organisation: string | null;
  readonly actor: Key;
  readonly districts: readonly Key[];
  readonly communes: readonly ActivityPlace[];
  readonly topics: readonly ActivityTopic[];
  readonly subtopics: readonly Key[];
  readonly activityType: Key;
  readonly channel: Key;
  readonly reachBasis: ReachBasis;
  readonly setting: Key | null;
  readonly groups: readonly ActivityGroup[];
  readonly observances: readonly Key[];
  readonly counts: readonly ActivityCount[];
  readonly note: string | null;
  readonly recordedAt: string;
}
export interface ActivityPlace {
  readonly unit: Key;
  readonly attendances: number | null;
  readonly estimated: boolean;
}
export interface ActivityTopic {
  readonly topic: Key;
  readonly role: string;
}
export interface ActivityGroup {
  readonly group: Key;
  readonly attendances: Cell;
}
export interface ActivityCount {
  readonly indicator: string;
  readonly label: string;
  readonly value: number;
}
export interface SummaryTable {
  readonly id: string;
  readonly title: string;
  readonly district: Key | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly SummaryTableRow[];
}
export interface SummaryColumn {
  readonly topic: Key;
  readonly indicator: string;
  readonly label: string;
}
export interface SummaryTableRow {
  readonly unit: Key;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  readonly monthsMissing: number;
  readonly reported: boolean;
  readonly nothingToReport: boolean;
}
export interface AreaUnitInfo {
  readonly unit: Key;
  readonly kind: string;
  readonly district: Key | null;
  readonly areaClasses: readonly AreaClassOfUnit[];
  readonly tileColumn: number;
  readonly tileRow: number;
  readonly population: number | null;
  readonly populationStatus: string | null;
}
export interface AreaClassOfUnit {
  readonly areaClass: Key;
  readonly status: string;
  readonly basis: string;
}

/** Who asks: the disclosure profile, the units of the own scope, the role (upper-case name of the API's Role). */
export interface AnalyticsViewer {
  readonly profile: 'exact' | 'suppressed';
  readonly units: readonly AreaUnitId[];
  readonly role: string;
}

export interface DataSpan {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** ISO instant of the newest batch. */
  readonly recordedUpTo: string | null;
}

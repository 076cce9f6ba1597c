import type { AreaUnitId, CivilDate } from '@lantoa/domain';
import type {
  ActivityStatus,
  CompareTo,
  CountBasis,
  Dimension,
  Fill,
  Lang,
  Measure,
  ReachBasis,
  SortDirection,
} from './lists.ts';

type Maybe<T> = T | null | undefined;

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
  /** Activities that a commune must have to count as reached. Default 1. */
  readonly reachedAtLeast?: Maybe<number>;
  /** Topics that those activities must touch. Default 1. */
  readonly onTopicsAtLeast?: Maybe<number>;
  /** ISO instant. */
  readonly asKnownOn?: Maybe<string>;
  readonly minDataVersion?: Maybe<string>;
  readonly lang?: Maybe<Lang>;
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
export interface EquityGapQuery {
  readonly topic?: CodeFilter;
  readonly areaClass: readonly string[];
  readonly period: PeriodInput;
  /** Default COMMUNE_COVERAGE. */
  readonly measure?: Maybe<Measure>;
  /** As in AnalyticsQuery. */
  readonly reachedAtLeast?: Maybe<number>;
  readonly onTopicsAtLeast?: Maybe<number>;
  readonly where?: Maybe<ActivityFilter>;
  readonly base?: Maybe<string>;
  readonly lang?: Maybe<Lang>;
}
export interface ActivityListQuery {
  readonly period: PeriodInput;
  readonly where?: Maybe<ActivityFilter>;
  /** Words that must all begin a word in a record's names or, where it may be read, its free text; marks and case make no difference. */
  readonly text?: Maybe<string>;
  readonly base?: Maybe<string>;
  /** Default 50, at most 500. */
  readonly limit?: Maybe<number>;
  readonly offset?: Maybe<number>;
  readonly lang?: Maybe<Lang>;
}
/**
 * Who asks: the disclosure profile, the units and the body of the own scope, the role (upper-case name of the API's Role).
 * `suppressed` is exact inside the own units, and about the own body, of roles that have any; `public` stands behind a
 * share link and has higher thresholds.
 */
export interface AnalyticsViewer {
  readonly profile: 'exact' | 'suppressed' | 'public';
  readonly units: readonly AreaUnitId[];
  /** Id of the body whose records are the own ones; null or absent: none. */
  readonly organisation?: string | null;
  readonly role: string;
  /** Set where the answer leaves as a file: no file holds a hotspot class, whoever asks. */
  readonly leavesAsFile?: boolean;
  /** Told of each read of exact figures about sensitive groups, or of hotspots, before it is given, to be noted; a throw refuses it. */
  readonly onSensitiveRead?: (read: SensitiveRead) => void;
}

/** What was asked about sensitive groups or hotspots, without any figure. */
export interface SensitiveRead {
  readonly measures: string;
  readonly groupBy: string;
  readonly period: string;
  /** Sensitive groups of the filter; empty where all are rows. */
  readonly groups: string;
  /** Hotspot classes of which units may be named; absent where it is none. */
  readonly classes?: string;
}

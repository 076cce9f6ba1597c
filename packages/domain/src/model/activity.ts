import type { Attachment } from './attachment.ts';
import type { CivilDate } from './civil-date.ts';
import type { AreaUnitId } from './reference-pack.ts';

export type ActivityStatus = 'DRAFT' | 'SUBMITTED' | 'VERIFIED' | 'RETURNED' | 'RETRACTED';
export type MeasureQuality = 'counted' | 'estimated' | 'allocated' | 'imported';
export type TopicRole = 'primary' | 'integrated';
export type ActivityScope = 'commune' | 'district' | 'province';
export type ActorRole = 'lead' | 'co_organiser' | 'host' | 'supervisor';

/** Count columns of an activity, in the order of the forms. */
export const INDICATORS = [
  'sessions',
  'attendances',
  'duration_minutes',
  'press_items',
  'leaflets',
  'social_reach',
  'views',
  'interactions',
  'sms_sent',
  'households_visited',
  'facilitators',
  'contest_entries',
  'trainees',
  'guidance_documents',
  'supervision_visits',
  'plans_issued',
  'recognised_collectives',
  'recognised_individuals',
  'corrections',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** An absent indicator was not reported; a reported zero is a value. */
export interface Count {
  readonly value: number;
  readonly quality: MeasureQuality;
  readonly isRounded: boolean;
}

/**
 * The canonical payload of one activity revision: what is hashed into the ledger.
 * Free text and file names stand outside it. Lists are sorted as the file gave them (topics: the main one first).
 */
export interface ActivityPayload {
  readonly date: CivilDate;
  /** Organisation id of the reference pack, or null where the file's name matches none. */
  readonly organisation: string | null;
  /** Code of the list actor. */
  readonly actor: string;
  readonly scope: ActivityScope;
  /** District units named, or those of the named communes. Empty for province-wide items. */
  readonly districts: readonly AreaUnitId[];
  /** Communes named; `attendances` is the split that the file reports, null without one. */
  readonly places: readonly { readonly unit: AreaUnitId; readonly attendances: number | null }[];
  readonly topics: readonly { readonly topic: string; readonly role: TopicRole }[];
  readonly subtopics: readonly string[];
  readonly activityType: string;
  readonly channel: string;
  readonly setting: string | null;
  /** Groups listed; `attendances` is the reported "trong đó", null without one. */
  readonly groups: readonly { readonly group: string; readonly attendances: number | null }[];
  readonly observances: readonly string[];
  readonly counts: Readonly<Partial<Record<Indicator, Count>>>;
  /** Later issues fill these; an absent list is an empty list. */
  readonly flags?: readonly string[];
  readonly themes?: readonly string[];
  readonly partners?: readonly { readonly partner: string; readonly count: number | null }[];
  readonly movements?: readonly string[];
  readonly campaignLinks?: readonly string[];
  readonly languages?: readonly string[];
  readonly platform?: string;
  readonly village?: string;
  /** Bodies that took part beside the reporting one (`actor`, which leads), as codes of the list actor. */
  readonly otherActors?: readonly { readonly actor: string; readonly role: ActorRole }[];
  /** Of an item that reports a case outcome: the day the outcome was announced in public. */
  readonly announcedOn?: CivilDate;
  readonly quiz?: Quiz;
  readonly recognition?: Recognition;
  /** Documents about the activity that lie elsewhere. */
  readonly attachments?: readonly Attachment[];
  /** Id of the activity that tells of the same event and counts for both; only of a RETRACTED revision. */
  readonly duplicateOf?: string;
}

/**
 * What those present knew, as shares of right answers in percent before and after; null where it was not asked. Only of
 * groups: a score of fewer than five people tells of each of them.
 */
export interface Quiz {
  readonly before: number | null;
  readonly after: number | null;
  /** How many answered; null where it is not told. */
  readonly takers: number | null;
}

/**
 * Praise or award. How many collectives and individuals stands in `counts`; who they are stands in the decision, never
 * here.
 */
export interface Recognition {
  /** Code of the list recognition_form. */
  readonly form: string;
  /** Codes of the list recognition_recipient; empty where it is not told. */
  readonly recipients: readonly string[];
  /** Code of the list recognition_level. */
  readonly level: string | null;
  /** What it was for; empty: the topics of the activity. */
  readonly topics: readonly string[];
  /** Number of the decision or certificate: 123/QĐ-UBND. */
  readonly decisionNumber: string | null;
  readonly decidedOn: CivilDate | null;
}

/** Text that may have to be redacted later; only its salted digest is hashed. */
export interface ActivityText {
  readonly note: string;
  /** Name of the reporting body as the file wrote it. */
  readonly organisationAsWritten: string;
}

/** One revision as the ledger holds it and the read model is fed. */
export interface ActivityRevision {
  readonly activityId: string;
  /** 1, 2, … */
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  /** Number of the ledger batch that recorded it. */
  readonly batch: number;
}

export const SUMMARY_INDICATORS = ['sessions', 'attendances', 'press_items', 'broadcast_runs'] as const;
export type SummaryIndicator = (typeof SUMMARY_INDICATORS)[number];

/** One cell of a summary matrix: a figure reported as a table, never mixed with activities. */
export interface SummaryCell {
  readonly topic: string;
  readonly indicator: SummaryIndicator;
  /** null: not reported. */
  readonly value: number | null;
}

/** One row of a summary matrix: one commune in one window. */
export interface SummaryRow {
  readonly unit: AreaUnitId;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly cells: readonly SummaryCell[];
  /** Months of the window whose report is missing, as the file notes it. */
  readonly monthsMissing: number;
  readonly reported: boolean;
  readonly nothingToReport: boolean;
}

export interface SummaryRevision extends SummaryRow {
  readonly summaryId: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly batch: number;
}

export type SubmissionStatus =
  'not_due' | 'due' | 'draft' | 'submitted' | 'late' | 'zero_report' | 'returned' | 'accepted' | 'frozen' | 'missing';

/** What a unit's own bodies reported for one reporting period. */
export interface SubmissionState {
  readonly unit: AreaUnitId;
  /** `admin:2023-M04` */
  readonly period: string;
  readonly status: SubmissionStatus;
  /** null where the source does not say when it came. */
  readonly onTime: boolean | null;
  readonly batch: number;
}

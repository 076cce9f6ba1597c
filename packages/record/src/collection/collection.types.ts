import type {
  Addressees,
  AreaUnitId,
  CivilDate,
  DateRange,
  LeftOut,
  RequestProgress,
  ReferenceIndex,
  SubmissionActor,
  SubmissionEvent,
  SubmissionPlace,
  SubmissionStatus,
  SubmissionTerms,
  Waiting,
} from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';
import type { SubmissionContent } from './submission-content.types.ts';

export const REPORT_KINDS = ['periodic', 'thematic', 'ad_hoc'] as const;
export type ReportKindOfRequest = (typeof REPORT_KINDS)[number];

/** Who acts. `units` hold those below the person's own too: the communes of a district. */
export interface CollectionViewer {
  readonly userId: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
}

/** Working days that a request gives for a correction and for each review. */
export type RequestDays = Pick<SubmissionTerms, 'correctionDays' | 'parentReviewDays' | 'departmentReviewDays'>;

export interface OpenRequest extends Partial<RequestDays> {
  readonly kind: ReportKindOfRequest;
  /** Period code; of a periodic request alone, and then instead of `window`. */
  readonly period?: string | null;
  readonly window?: DateRange | null;
  readonly title: string;
  /** Id of the organisation that asks. */
  readonly requester: string;
  /** The document that it asks on: number, date, issuer. */
  readonly basis: string;
  readonly topics: readonly string[];
  readonly dueOn: CivilDate;
  readonly holidays?: readonly CivilDate[];
  readonly formVersion?: string;
  readonly addressees: Addressees;
  readonly index: ReferenceIndex;
  readonly by: string;
  readonly idempotencyKey: string;
}

export interface OpenedRequest {
  readonly id: string;
  readonly submissions: number;
  /** Addressees without a report to send: unknown, or ended by the last day of the window. */
  readonly leftOut: readonly LeftOut[];
  /** The ledger batch that says so. */
  readonly seq: number | null;
  readonly replayed: boolean;
}

export interface ReportRequest {
  readonly id: string;
  readonly kind: ReportKindOfRequest;
  /** `admin:2023-M04`, or `req:<id>`: the code that analytics questions take. */
  readonly period: string;
  readonly title: string;
  readonly requester: string;
  readonly basis: string;
  readonly topics: readonly string[];
  readonly terms: SubmissionTerms;
  readonly formVersion: string;
  /** ISO instant in UTC. */
  readonly openedAt: string;
  /** Reports by status, of those that the asker sees. */
  readonly byStatus: Readonly<Partial<Record<SubmissionStatus, number>>>;
  readonly progress: RequestProgress;
  /** Whoever changes the request names the one they saw. */
  readonly version: number;
  /** What was changed since it was opened, the first first. */
  readonly changes: readonly RequestChange[];
}

export interface RequestChange {
  readonly kind: 'extend' | 'close';
  /** As of then. */
  readonly dueOn: CivilDate;
  readonly reason: string;
  /** ISO instant in UTC. */
  readonly at: string;
}

/** Moves the due date of a request, or closes it. */
export interface ChangeRequest {
  readonly requestId: string;
  /** The version that the person saw. */
  readonly version: number;
  /** Of an extension, which opens a closed request again; null closes it. */
  readonly dueOn: CivilDate | null;
  readonly reason: string;
  readonly viewer: CollectionViewer;
  readonly idempotencyKey: string;
}

export interface Submission {
  readonly id: string;
  readonly requestId: string;
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
  /** Counts acts of people; whoever changes the report names the one they saw. */
  readonly version: number;
  readonly status: SubmissionStatus;
  /** As of today: deadlines that passed have taken it on. */
  readonly place: SubmissionPlace;
  readonly waiting: Waiting;
  /** What the viewer is to this report. */
  readonly actors: readonly SubmissionActor[];
  readonly lastRemindedOn: CivilDate | null;
  readonly note: string;
  readonly activities: number;
  /** ISO instant in UTC. */
  readonly updatedAt: string;
}

export interface SubmissionHistoryEntry {
  readonly event: SubmissionEvent | 'deadline' | RequestChange['kind'];
  readonly from: SubmissionPlace['step'];
  readonly to: SubmissionPlace['step'];
  readonly version: number;
  readonly role: Role | 'CLOCK';
  readonly at: string;
  readonly reason: string | null;
  readonly exceptions: readonly Exception[];
}

/** What an accepted or forwarded report is not vouched for: an activity, or a point of the report as a whole. */
export interface Exception {
  readonly activityId: string | null;
  readonly reason: string;
}

/** A remark on one cell of the report. */
export interface CellComment {
  /** null: the report as a whole. */
  readonly activityId: string | null;
  /** A column of the activity list, such as `attendances`. */
  readonly cell: string;
  readonly comment: string;
}

export interface SubmissionDetail extends Submission {
  readonly request: ReportRequest;
  readonly activityIds: readonly string[];
  readonly history: readonly SubmissionHistoryEntry[];
  readonly comments: readonly (CellComment & { readonly isResolved: boolean })[];
  /** Days on which the reporting body was reminded. */
  readonly remindedOn: readonly CivilDate[];
}

/** One act on a report. */
export interface SubmissionCommand {
  readonly submissionId: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly event: SubmissionEvent;
  readonly viewer: CollectionViewer;
  readonly idempotencyKey: string;
  readonly reason?: string;
  /** With `save`: the text, and which activities make the report; left out, they stay as they are. */
  readonly note?: string;
  readonly activityIds?: readonly string[];
  /** With `save`: takes in the activities that an import recorded, by the number of its batch. */
  readonly fromBatch?: number;
  /** With `return`. */
  readonly comments?: readonly CellComment[];
  /** With `accept` and `forward`. */
  readonly exceptions?: readonly Exception[];
}

export interface ActedSubmission {
  readonly submissionId: string;
  readonly version: number;
  /** The ledger batch that carries what changed in figures; null when nothing did. */
  readonly seq: number | null;
  readonly replayed: boolean;
}

export interface SubmissionFilter {
  readonly requestId?: string | null;
}

export const OBSERVANCE_PLAN_STATUSES = ['none', 'draft', 'issued'] as const;
export type ObservancePlanStatus = (typeof OBSERVANCE_PLAN_STATUSES)[number];

export interface ObservancePlan {
  readonly organisation: string;
  /** Code of the list observance. */
  readonly observance: string;
  readonly year: number;
  readonly status: ObservancePlanStatus;
  readonly number: string | null;
  readonly issuedOn: CivilDate | null;
  /** 0: nothing was recorded. */
  readonly version: number;
}

export interface SaveObservancePlan extends ObservancePlan {
  readonly viewer: CollectionViewer;
}

/** Requests, the reports they are owed, and what becomes of them. Every method throws RecordFault. */
export interface CollectionStore {
  /** @throws RecordFault INVALID_ARGUMENT, CONFLICT when the period has a periodic request already */
  openRequest(input: OpenRequest): Promise<OpenedRequest>;
  /**
   * @throws RecordFault NOT_FOUND; CONFLICT for another version, or while reports of a request to be closed are under way;
   *   INVALID_ARGUMENT
   */
  changeRequest(change: ChangeRequest): Promise<void>;
  requests(viewer: CollectionViewer): Promise<readonly ReportRequest[]>;
  /** null: there is none, or the viewer sees no report of it. */
  request(id: string, viewer: CollectionViewer): Promise<ReportRequest | null>;
  submissions(filter: SubmissionFilter, viewer: CollectionViewer): Promise<readonly Submission[]>;
  submission(id: string, viewer: CollectionViewer): Promise<SubmissionDetail | null>;
  content(id: string, viewer: CollectionViewer): Promise<SubmissionContent | null>;
  /**
   * @throws RecordFault NOT_FOUND for a report that the viewer does not see; FORBIDDEN for an act that is not theirs;
   *   CONFLICT for another version, or a step in which the act is not possible; INVALID_ARGUMENT
   */
  act(command: SubmissionCommand): Promise<ActedSubmission>;
  /** Takes on every report whose deadline has passed; answers how many moved. */
  passDeadlines(): Promise<number>;
  observancePlans(year: number, viewer: CollectionViewer): Promise<readonly ObservancePlan[]>;
  /** @throws RecordFault CONFLICT for another version */
  saveObservancePlan(plan: SaveObservancePlan): Promise<ObservancePlan>;
}

import type { ActivityRevision, ActivityText, SubmissionState, SummaryRevision } from './activity.ts';

export type BatchSource =
  | 'reference'
  | 'import'
  | 'upload'
  | 'entry'
  | 'sample'
  | 'correction'
  | 'redaction'
  | 'collection'
  | 'undo'
  | 'duplicate';

/** Kinds of reference row that a batch can carry; one per list of ReferencePack. Report requests come from no pack. */
export const REFERENCE_KINDS = [
  'pack',
  'unit',
  'transition',
  'base',
  'class_membership',
  'population',
  'code',
  'organisation',
  'plan',
  'directive',
  'duty',
  'priority',
  'target',
  'report_request',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** One reference row as of a batch: the newest row of a (kind, key) is in force. */
export interface ReferenceRevision {
  readonly kind: ReferenceKind;
  readonly key: string;
  readonly payload: unknown;
}

export interface LedgerBatchHead {
  /** 1, 2, 3 … in commit order, without gaps. */
  readonly seq: number;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly source: BatchSource;
  readonly isSample: boolean;
}

/** All that one batch changed, as the read model is fed. */
export interface LedgerBatch extends LedgerBatchHead {
  readonly activities: readonly (ActivityRevision & { readonly text: ActivityText | null })[];
  readonly summaries: readonly SummaryRevision[];
  readonly submissions: readonly SubmissionState[];
  readonly reference: readonly ReferenceRevision[];
  /** Revisions whose text a batch of source `redaction` took away for good: copies of it must go, too. */
  readonly redactions?: readonly { readonly activityId: string; readonly revision: number }[];
}

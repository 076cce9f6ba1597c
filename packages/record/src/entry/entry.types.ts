import type { ActivityPayload, ActivityStatus, ActivityText } from '@lantoa/domain';

/** Why somebody let a warning stand, or took an activity back. */
export interface ActivityReason {
  /** Field of the form; null for the whole activity. */
  readonly field: string | null;
  /** Code of the warning, or `retracted`. */
  readonly code: string;
  readonly reason: string;
}

/** The newest revision of one activity. */
export interface RecordedActivity {
  readonly id: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  /** null where it was redacted or never given. */
  readonly text: ActivityText | null;
  /** ISO instant. */
  readonly recordedAt: string;
  /** Id of the account, or the name of the program that wrote. */
  readonly by: string;
  readonly reasons: readonly ActivityReason[];
}

export interface SaveEntry {
  /** UUID made by whoever records. */
  readonly id: string;
  /** The revision that was seen; 0 for a new activity. */
  readonly expectedRevision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  readonly text: ActivityText;
  readonly reasons: readonly ActivityReason[];
  readonly by: string;
  /** The same key again has no further effect and answers the first outcome. */
  readonly idempotencyKey: string;
}

export type SaveEntryOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly status: ActivityStatus }
  /** Somebody else recorded a revision since; null: the activity that was seen is not on record. */
  | { readonly kind: 'conflict'; readonly recorded: RecordedActivity | null };

/** Activities that people record one by one. Every method throws RecordFault. */
export interface EntryStore {
  save(entry: SaveEntry): Promise<SaveEntryOutcome>;
  /** null where nobody recorded it. */
  activity(id: string): Promise<RecordedActivity | null>;
  /** What somebody entered last, each at its newest revision, newest first. */
  enteredBy(account: string, limit: number): Promise<readonly RecordedActivity[]>;
}

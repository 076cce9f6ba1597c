import type { ActivityPayload, ActivityStatus, ActivityText, BatchSource, DateRange } from '@lantoa/domain';
import type { RunRecord } from '@lantoa/intake';
import type { Scope } from '../database/scope.ts';
import type { AppendOutcome } from '../ledger/append.types.ts';

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

/** Many records that a program sends at once. */
export interface SentBatch {
  readonly status: Extract<ActivityStatus, 'VERIFIED' | 'SUBMITTED'>;
  readonly by: string;
  readonly idempotencyKey: string;
  /** What the key stands for: the same key with another hash is a conflict. */
  readonly contentHash: string;
  readonly source: Extract<BatchSource, 'upload'>;
  /** Under which the batch stands among the imports. */
  readonly name: string;
}

export interface SaveEntries extends SentBatch {
  /** New activities; each id once. */
  readonly entries: readonly (Pick<SaveEntry, 'id' | 'payload'> & { readonly text: ActivityText })[];
}

export interface SaveRuns extends SentBatch {
  /** Of loudspeakers; those of one commune and minute once. */
  readonly runs: readonly RunRecord[];
  /** Reporting body of communes that have no station of their own on record. */
  readonly organisation: string | null;
}

export interface SavedBatch extends AppendOutcome {
  /** The activity of each record, in the order of what was sent. */
  readonly ids: readonly string[];
  readonly status: ActivityStatus;
  /** Runs that took the place of what was told of them before. */
  readonly corrected: number;
  /** Runs that were left out: they would change what was accepted. */
  readonly held: number;
}

/** Activities of one form by some bodies in some days. */
export interface ActivitiesWanted extends DateRange {
  readonly activityType: string;
  readonly organisations: readonly string[];
  readonly limit: number;
}

/** Activities that people record one by one, and programs many at once. Every method throws RecordFault. */
export interface EntryStore {
  save(entry: SaveEntry): Promise<SaveEntryOutcome>;
  /** All or none. */
  saveAll(entries: SaveEntries): Promise<SavedBatch>;
  /** All or none; figures follow as with a file of runs. */
  saveRuns(runs: SaveRuns): Promise<SavedBatch>;
  /** What came of the key of many at once; null where nothing was recorded under it. */
  savedAll(sent: Pick<SentBatch, 'idempotencyKey' | 'contentHash'>): Promise<SavedBatch | null>;
  /** What came of a key already; null where nothing was recorded under it. */
  outcomeOf(idempotencyKey: string): Promise<SaveEntryOutcome | null>;
  /** null where nobody recorded it. Whoever is told of it must be judged first. */
  activity(id: string): Promise<RecordedActivity | null>;
  /** null where nobody recorded it, or the scope does not see it as it stands. */
  seen(id: string, scope: Scope): Promise<RecordedActivity | null>;
  /** What an account entered last and the scope sees, each at its newest revision, newest first. */
  enteredBy(account: string, limit: number, scope: Scope): Promise<readonly RecordedActivity[]>;
  /** What stands at its newest revision as it is wanted, by day and as far as the scope sees it; what was taken back is left out. */
  activitiesOf(wanted: ActivitiesWanted, scope: Scope): Promise<readonly RecordedActivity[]>;
}

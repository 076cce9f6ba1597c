import type { CivilDate, SubmissionPlace, SubmissionTerms } from '@lantoa/domain';
import type { AttachedActivity } from './attached-activities.ts';
import type { OpenRequest, SubmissionCommand } from './collection.types.ts';
import type { SubmissionRow } from './submission-rows.ts';

/** What one act finds and makes of it. */
export interface Move {
  readonly command: SubmissionCommand;
  readonly report: SubmissionRow;
  /** All reports that bodies of the same unit owe the request; the ledger speaks of the unit. */
  readonly ofUnit: readonly SubmissionRow[];
  readonly activities: readonly AttachedActivity[];
  /** null: as they are. */
  readonly activityIds: readonly string[] | null;
  readonly place: SubmissionPlace;
  readonly today: CivilDate;
}

/** A request that is about to be written, with the reports that it is owed. */
export interface NewRequest {
  readonly id: string;
  readonly input: OpenRequest;
  readonly terms: SubmissionTerms;
  readonly reports: readonly SubmissionRow[];
}

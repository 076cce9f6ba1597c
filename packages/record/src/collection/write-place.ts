import type { SubmissionPlace, SubmissionStep } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { Exception, SubmissionHistoryEntry } from './collection.types.ts';

/** Writes where a report stands; its version is the business of whoever acts. */
export async function writePlace(manager: EntityManager, id: string, place: SubmissionPlace): Promise<void> {
  await manager.query(
    `UPDATE lantoa.report_submission SET step = $2, is_zero = $3, sent_on_time = $4, since = $5, deadline_on = $6
     WHERE id = $1`,
    [id, place.step, place.isZero, place.sentOnTime, place.since, place.deadlineOn],
  );
}

export interface WrittenEvent {
  readonly submissionId: string;
  readonly event: SubmissionHistoryEntry['event'];
  readonly from: SubmissionStep;
  readonly to: SubmissionStep;
  readonly version: number;
  readonly by: string;
  readonly role: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly exceptions: readonly Exception[];
}

/** Adds to the history of a report, whose row the transaction holds; answers the number of the entry. */
export async function writeEvent(manager: EntityManager, entry: WrittenEvent): Promise<number> {
  const [written] = await manager.query<{ ordinal: number }[]>(
    `INSERT INTO lantoa.report_submission_event (submission_id, ordinal, event, from_step, to_step, version, by, role, at,
       reason, exceptions)
     SELECT $1, (SELECT count(*)::integer FROM lantoa.report_submission_event WHERE submission_id = $1) + 1, $2, $3, $4,
       $5, $6, $7, $8, $9, $10
     RETURNING ordinal`,
    [
      ...[entry.submissionId, entry.event, entry.from, entry.to, entry.version, entry.by, entry.role, entry.at],
      ...[entry.reason, JSON.stringify(entry.exceptions)],
    ],
  );
  return written?.ordinal ?? 0;
}

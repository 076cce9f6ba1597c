import type { EntityManager } from 'typeorm';
import type { SubmissionRow } from './submission-rows.ts';

/** A report moved between reading and writing: what is to be written must be found again. */
export class ReportMovedMeanwhile extends Error {
  override readonly name = 'ReportMovedMeanwhile';
}

/**
 * Holds reports until the end of the transaction, as they were read.
 * @throws ReportMovedMeanwhile when one of them is another one by now
 */
export async function lockReports(manager: EntityManager, read: readonly SubmissionRow[]): Promise<void> {
  const rows = await manager.query<{ id: string; version: number; step: string; deadlineOn: string | null }[]>(
    `SELECT id, version, step, deadline_on::text AS "deadlineOn" FROM lantoa.report_submission
     WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
    [read.map(({ id }) => id)],
  );
  const now = new Map(rows.map((row) => [row.id, row]));
  for (const { id, version, step, deadlineOn } of read) {
    const found = now.get(id);
    if (found?.version !== version || found.step !== step || found.deadlineOn !== deadlineOn)
      throw new ReportMovedMeanwhile();
  }
}

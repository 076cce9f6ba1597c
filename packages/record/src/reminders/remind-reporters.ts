import { civilDateAt } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import type { CollectionViewer } from '../collection/collection.types.ts';
import { isBehind } from '../collection/is-behind.ts';
import { notFound } from '../collection/refusals.ts';
import { scopeOf } from '../collection/scope-of.ts';
import { submissionRows } from '../collection/submission-rows.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { noteReminders } from './note-reminders.ts';

/**
 * Notes a reminder for every report of a request whose body is awaited or behind, at most one a day, and queues its mails in
 * the same transaction. A reminder stands on the report, where its body sees it, with or without mail.
 * @throws RecordFault NOT_FOUND
 */
export async function remindReporters(
  dataSource: DataSource,
  { requestId, viewer, byMail }: { requestId: string; viewer: CollectionViewer; byMail: boolean },
  now: Clock,
): Promise<number> {
  const today = civilDateAt(now().toISOString());
  const reports = await inScope(dataSource, scopeOf(viewer), async (manager) =>
    submissionRows(manager, 'report.request_id = $1', [requestId]),
  );
  if (reports.length === 0) throw notFound();
  const behind = reports.filter((report) => isBehind(report, today));
  const noted = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    noteReminders(manager, {
      ...{ requestId, reports: behind, byMail, by: viewer.userId, today, at: now() },
      ...{ occasion: 'by_hand', onDay: today },
    }),
  );
  return noted.reports;
}

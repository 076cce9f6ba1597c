import { civilDateAt } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { CollectionViewer } from './collection.types.ts';
import { notFound } from './refusals.ts';
import { readRequests } from './read-requests.ts';
import { readSubmissions } from './read-submissions.ts';
import { scopeOf } from './scope-of.ts';

/**
 * Notes a reminder for every report of a request whose body is awaited or behind, at most one a day. A reminder stands on
 * the report, where its body sees it; nothing is sent by mail.
 * @throws RecordFault NOT_FOUND
 */
export async function remindReporters(
  dataSource: DataSource,
  requestId: string,
  viewer: CollectionViewer,
  now: Clock,
): Promise<number> {
  const today = civilDateAt(now().toISOString());
  const ids = await inScope(dataSource, scopeOf(viewer), async (manager) => {
    const [request] = await readRequests(manager, today, requestId);
    if (!request) throw notFound();
    const reports = await readSubmissions(manager, { requestId }, viewer, today);
    return reports
      .filter(({ waiting }) => waiting.awaits === 'REPORTER' || waiting.step === 'missing')
      .map(({ id }) => id);
  });
  const noted = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<unknown[]>(
      `INSERT INTO lantoa.report_reminder (submission_id, on_day, by, at)
       SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS behind (id)
       ON CONFLICT (submission_id, on_day) DO NOTHING RETURNING submission_id`,
      [ids, today, viewer.userId, now()],
    ),
  );
  return noted.length;
}

import { createHash } from 'node:crypto';
import PgBoss from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { codeOfFault } from '../database/database-fault.ts';
import { isUuid } from '../database/is-uuid.ts';
import { JOB_SCHEMA } from '../database/roles.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { RecordFault } from '../record-fault.ts';
import type { JobQueue, JobStore, TakenJob } from './job.types.ts';
import { queueDatabase, queueWithin, type QueueDatabase } from './queue-database.ts';
import { readJobs } from './read-jobs.ts';

const DAY_SECONDS = 86_400;
const UNIQUE_VIOLATION = '23505';

/** Done jobs are shown for a week, failed ones for a month. */
const KEPT = {
  archiveCompletedAfterSeconds: 7 * DAY_SECONDS,
  archiveFailedAfterSeconds: 30 * DAY_SECONDS,
  deleteAfterDays: 30,
} as const;

/**
 * Jobs on pg-boss (ADR 46). Of the library the queue is used, not its own loop of workers, clock and supervision: that
 * settles jobs without waiting for the database, which would end a process whose database is away.
 */
export function jobStore(dataSource: DataSource, now: () => Date): JobStore {
  const db = queueDatabase(dataSource);
  const boss = new PgBoss({ db, schema: JOB_SCHEMA, migrate: false, supervise: false, schedule: false, ...KEPT });
  const work = <Result>(run: (manager: EntityManager) => Promise<Result>) => inScope(dataSource, SERVICE_SCOPE, run);
  return {
    send: async ({ queue, data = {}, once, after, within }) =>
      boss.send(queue, data, {
        ...(once !== undefined && { id: idOf(queue, once) }),
        ...(after && { startAfter: after }),
        ...(within && { db: queueWithin(within) }),
      }),
    take: async (queue) => take(boss, db, queue),
    complete: async ({ queue, id }) => {
      await boss.complete(queue, id);
    },
    putOff: async ({ queue, id }, until) =>
      work(async (manager) => {
        await manager.query(
          `UPDATE lantoa_jobs.job SET state = 'created', started_on = NULL, start_after = $3::timestamptz,
             keep_until = greatest(keep_until, $3::timestamptz + interval '14 days')
           WHERE name = $1 AND id = $2 AND state = 'active'`,
          [queue, id, until],
        );
      }),
    fail: async ({ queue, id }, fault, { again }) =>
      work(async (manager) => {
        if (!again) await giveUp(manager, queue, id);
        await boss.fail(queue, id, fault, { db: queueWithin(manager) });
      }),
    maintain: async () => {
      await boss.maintain();
    },
    report: async (limit) => work(async (manager) => readJobs(manager, limit)),
    retry: async (id, by) =>
      work(async (manager) => {
        const [job] = isUuid(id) ? await namesOf(manager, id) : [];
        if (!job) throw unknownJob();
        await boss.retry(job.name, id, { db: queueWithin(manager) });
        // The library tells nothing of what it did, and leaves the time that the last attempt had set.
        const [rows] = await manager.query<[unknown[], number]>(
          `UPDATE lantoa_jobs.job SET start_after = now(), completed_on = NULL
           WHERE name = $1 AND id = $2 AND state = 'retry' AND completed_on IS NOT NULL RETURNING id`,
          [job.name, id],
        );
        if (rows.length === 0) throw hasNotFailed();
        await audit(manager, { at: now(), actor: by, action: 'job.retry', subject: id });
      }),
  };
}

/** The key of a job keeps a second one of the same name away, whatever became of the first. */
function idOf(queue: JobQueue, once: string): string {
  return createHash('sha256').update(`${queue} ${once}`).digest('hex').slice(0, 32);
}

/** The library answers every fault as if nothing waited; only a queue's own limit on what runs at a time means that. */
async function take(boss: PgBoss, db: QueueDatabase, queue: JobQueue): Promise<TakenJob | null> {
  let fault: unknown = null;
  const told: QueueDatabase = {
    executeSql: async (text, values) => {
      try {
        return await db.executeSql(text, values);
      } catch (thrown) {
        fault = thrown;
        throw thrown;
      }
    },
  };
  const [job] = await boss.fetch<Record<string, unknown>>(queue, { batchSize: 1, db: told });
  if (fault instanceof Error && codeOfFault(fault) !== UNIQUE_VIOLATION) throw fault;
  return job ? { id: job.id, queue, data: job.data } : null;
}

async function giveUp(manager: EntityManager, queue: JobQueue, id: string): Promise<void> {
  await manager.query('UPDATE lantoa_jobs.job SET retry_limit = retry_count WHERE name = $1 AND id = $2', [queue, id]);
}

async function namesOf(manager: EntityManager, id: string): Promise<{ name: string }[]> {
  return manager.query<{ name: string }[]>('SELECT name FROM lantoa_jobs.job WHERE id = $1', [id]);
}

function unknownJob(): RecordFault {
  return new RecordFault(
    'NOT_FOUND',
    { vi: 'Không tìm thấy việc này trong hàng đợi.', en: 'No such job is in the queue.' },
    { vi: 'Tải lại trang để xem trạng thái hiện tại.', en: 'Load the page again to see how it stands.' },
  );
}

function hasNotFailed(): RecordFault {
  return new RecordFault(
    'CONFLICT',
    { vi: 'Việc này không ở trạng thái hỏng.', en: 'This job has not failed.' },
    { vi: 'Tải lại trang để xem trạng thái hiện tại.', en: 'Load the page again to see how it stands.' },
  );
}

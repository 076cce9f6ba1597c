import type { EntityManager } from 'typeorm';
import { JOB_QUEUES, type JobReport, type JobsReport, type JobState, type QueueReport } from './job.types.ts';

interface QueueRow extends Omit<QueueReport, 'oldestWaiting'> {
  readonly oldestWaiting: Date | null;
}

interface JobRow extends Omit<JobReport, 'queuedAt' | 'nextTryAt' | 'settledAt' | 'fault' | 'state'> {
  readonly state: string;
  readonly queuedAt: Date;
  readonly nextTryAt: Date | null;
  readonly settledAt: Date | null;
  readonly fault: string | null;
}

const STATES: Readonly<Record<string, JobState>> = {
  ...{ created: 'waiting', retry: 'retrying', active: 'running' },
  ...{ completed: 'done', failed: 'failed', cancelled: 'cancelled' },
};

/** How the queues are doing. The library keeps no fault where a process died with its job. */
export async function readJobs(manager: EntityManager, limit: number): Promise<JobsReport> {
  const queues = await manager.query<QueueRow[]>(
    `SELECT queue.name AS queue,
       count(*) FILTER (WHERE job.state = 'created')::integer AS waiting,
       count(*) FILTER (WHERE job.state = 'retry')::integer AS retrying,
       count(*) FILTER (WHERE job.state = 'active')::integer AS running,
       count(*) FILTER (WHERE job.state = 'completed')::integer AS done,
       count(*) FILTER (WHERE job.state = 'failed')::integer AS failed,
       min(job.created_on) FILTER (WHERE job.state < 'active') AS "oldestWaiting"
     FROM lantoa_jobs.queue queue LEFT JOIN lantoa_jobs.job job ON job.name = queue.name
     GROUP BY queue.name`,
  );
  const jobs = await manager.query<JobRow[]>(
    `SELECT id, name AS queue, state::text AS state, retry_count + (started_on IS NOT NULL)::integer AS attempts,
       created_on AS "queuedAt", CASE WHEN state < 'active' THEN start_after END AS "nextTryAt",
       completed_on AS "settledAt", output ->> 'fault' AS fault, output ->> 'reply' AS reply
     FROM lantoa_jobs.job
     ORDER BY array_position(ARRAY['failed', 'active', 'retry', 'created'], state::text) NULLS LAST,
       coalesce(completed_on, started_on, created_on) DESC, id LIMIT $1`,
    [limit],
  );
  return {
    queues: queues
      .map((row) => ({ ...row, oldestWaiting: row.oldestWaiting?.toISOString() ?? null }))
      .toSorted((one, other) => JOB_QUEUES.indexOf(one.queue) - JOB_QUEUES.indexOf(other.queue)),
    jobs: jobs.map((row) => ({ ...row, ...timesOf(row), ...stateOf(row) })),
  };
}

function timesOf({ queuedAt, nextTryAt, settledAt }: JobRow) {
  return {
    queuedAt: queuedAt.toISOString(),
    nextTryAt: nextTryAt?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}

function stateOf({ state, fault }: JobRow): Pick<JobReport, 'state' | 'fault'> {
  const told = STATES[state] ?? 'waiting';
  const hasFailedOnce = told === 'failed' || told === 'retrying';
  return { state: told, fault: hasFailedOnce ? (fault ?? 'GIVEN_BACK') : null };
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { jobTables } from './job-tables.ts';
import { IS_SERVICE } from './row-security.ts';

const TABLES = ['version', 'queue', 'schedule', 'subscription', 'job', 'archive'] as const;

/** Waits of about 1, 2, 4 … minutes up to 17 hours, then failed: a day and more altogether. */
const OF_A_MESSAGE = { policy: 'standard', retryLimit: 10, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 };
/** One waits and one runs at a time, whoever asks and how often. */
const OF_A_LOOK = { policy: 'stately', retryLimit: 4, retryDelay: 30, retryBackoff: true, expireInSeconds: 600 };
const QUEUES = {
  alert_evaluation: OF_A_LOOK,
  alert_planning: OF_A_LOOK,
  alert_mail: OF_A_MESSAGE,
  alert_webhook: OF_A_MESSAGE,
} as const;

/**
 * The job queue of pg-boss in a schema of its own (ADR 46). The library makes nothing by itself: its statements
 * are run here, as the owner and in the transaction of the migration; its tables are closed like all others.
 */
export class AddJobQueue1797020000001 implements MigrationInterface {
  readonly name = 'AddJobQueue1797020000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(jobTables());
    for (const [name, options] of Object.entries(QUEUES))
      await runner.query('SELECT lantoa_jobs.create_queue($1, $2::json)', [name, JSON.stringify(options)]);
    await runner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA lantoa_jobs FROM PUBLIC`);
    await runner.query('GRANT USAGE ON SCHEMA lantoa_jobs TO lantoa_app');
    await runner.query('GRANT USAGE ON TYPE lantoa_jobs.job_state TO lantoa_app');
    for (const table of TABLES) {
      await close(runner, table);
      await runner.query(`CREATE POLICY service ON lantoa_jobs.${table} TO lantoa_app, lantoa_owner
        USING (${IS_SERVICE}) WITH CHECK (${IS_SERVICE})`);
    }
    // A queue's own table is reached through `job` alone: no policy and no right of its own.
    for (const table of await tablesOfQueues(runner)) await close(runner, table);
    await runner.query(`GRANT SELECT ON lantoa_jobs.version, lantoa_jobs.queue TO lantoa_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON lantoa_jobs.job, lantoa_jobs.archive TO lantoa_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa_jobs.archive, lantoa_jobs.job, lantoa_jobs.subscription');
    await runner.query('DROP TABLE lantoa_jobs.schedule, lantoa_jobs.queue, lantoa_jobs.version');
    await runner.query('DROP FUNCTION lantoa_jobs.create_queue, lantoa_jobs.delete_queue');
    await runner.query('DROP TYPE lantoa_jobs.job_state');
  }
}

async function close(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`ALTER TABLE lantoa_jobs.${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE lantoa_jobs.${table} FORCE ROW LEVEL SECURITY`);
}

async function tablesOfQueues(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'lantoa_jobs'::regnamespace AND relispartition
       AND relkind = 'r'`,
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

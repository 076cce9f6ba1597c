import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, IS_SERVICE, makeAppendOnly } from './row-security.ts';

/**
 * Runs as exports of loudspeaker systems tell them: what the figures of their activities are made of (ADR 48). A run may be
 * told more than once: of the tellings in imports that stand the one of the highest rank counts. What only repeats an earlier
 * telling has its rank.
 */
export class AddBroadcastRuns1797040000001 implements MigrationInterface {
  readonly name = 'AddBroadcastRuns1797040000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.broadcast_run (
         run_id uuid NOT NULL,
         telling integer NOT NULL,
         rank integer NOT NULL,
         activity_id uuid NOT NULL,
         batch_id uuid NOT NULL,
         row integer NOT NULL,
         start text NOT NULL,
         station text NOT NULL,
         runs integer NOT NULL,
         seconds integer,
         speakers_total integer,
         speakers_working integer,
         CONSTRAINT pk_broadcast_run PRIMARY KEY (run_id, telling),
         CONSTRAINT ck_broadcast_run_start CHECK (start ~ '^[0-2][0-9]:[0-5][0-9]$'),
         CONSTRAINT ck_broadcast_run_figures CHECK (runs >= 0 AND coalesce(seconds, 0) >= 0))`,
    );
    await runner.query(`CREATE INDEX ix_broadcast_run_batch ON lantoa.broadcast_run (batch_id)`);
    await runner.query(`CREATE INDEX ix_broadcast_run_activity ON lantoa.broadcast_run (activity_id)`);
    await closeTable(runner, { table: 'broadcast_run', read: IS_SERVICE, feed: false, grants: ['INSERT'] });
    await makeAppendOnly(runner, 'broadcast_run');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.broadcast_run');
  }
}

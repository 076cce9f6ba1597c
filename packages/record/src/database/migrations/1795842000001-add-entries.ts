import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Activities entered one by one: who entered what, and the reasons given. */
export class AddEntries1795842000001 implements MigrationInterface {
  readonly name = 'AddEntries1795842000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX ix_ledger_batch_recorded_by ON lantoa.ledger_batch (recorded_by, seq) WHERE source = 'entry'`,
    );
    await runner.query(
      `CREATE TABLE lantoa.activity_reason (
         activity_id uuid NOT NULL,
         revision integer NOT NULL,
         ordinal integer NOT NULL,
         field text,
         code text NOT NULL,
         reason text NOT NULL,
         CONSTRAINT pk_activity_reason PRIMARY KEY (activity_id, revision, ordinal))`,
    );
    // Whoever reads the text of a revision reads the reasons given for it.
    const read = `${IS_SERVICE} OR EXISTS (SELECT FROM lantoa.activity_text seen
      WHERE seen.activity_id = activity_reason.activity_id AND seen.revision = activity_reason.revision)`;
    await closeTable(runner, { table: 'activity_reason', read, feed: false, grants: ['INSERT', 'DELETE'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.activity_reason');
    await runner.query('DROP INDEX lantoa.ix_ledger_batch_recorded_by');
  }
}

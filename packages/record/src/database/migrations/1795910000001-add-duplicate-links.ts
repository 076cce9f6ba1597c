import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable, makeAppendOnly } from './row-security.ts';

/** Pairs that were said to be two events; who is linked to whom is found by the lead. */
export class AddDuplicateLinks1795910000001 implements MigrationInterface {
  readonly name = 'AddDuplicateLinks1795910000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.duplicate_dismissal (
         first_id uuid NOT NULL,
         second_id uuid NOT NULL,
         at timestamp(3) with time zone NOT NULL,
         by text NOT NULL,
         CONSTRAINT pk_duplicate_dismissal PRIMARY KEY (first_id, second_id),
         CONSTRAINT ck_duplicate_dismissal_order CHECK (first_id < second_id))`,
    );
    await closeTable(runner, { table: 'duplicate_dismissal', read: IS_SERVICE, feed: false, grants: ['INSERT'] });
    await makeAppendOnly(runner, 'duplicate_dismissal');
    await runner.query(
      `CREATE INDEX ix_activity_revision_lead ON lantoa.activity_revision ((payload->>'duplicateOf'))
         WHERE payload ? 'duplicateOf'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX lantoa.ix_activity_revision_lead');
    await runner.query('DROP TABLE lantoa.duplicate_dismissal');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable, makeAppendOnly } from './row-security.ts';

const SOURCES = `'reference', 'import', 'upload', 'sample', 'correction', 'redaction', 'entry', 'collection'`;

/** Imports that were taken back, and why; batches that take back, and batches that settle what was reported twice. */
export class AddImportUndos1795896000001 implements MigrationInterface {
  readonly name = 'AddImportUndos1795896000001';

  async up(runner: QueryRunner): Promise<void> {
    await allowSources(runner, `${SOURCES}, 'undo', 'duplicate'`);
    await runner.query(
      `CREATE TABLE lantoa.import_undo (
         import_batch_id uuid NOT NULL,
         at timestamp(3) with time zone NOT NULL,
         by text NOT NULL,
         reason text NOT NULL,
         retracted integer NOT NULL,
         kept integer NOT NULL,
         CONSTRAINT pk_import_undo PRIMARY KEY (import_batch_id))`,
    );
    await closeTable(runner, { table: 'import_undo', read: IS_SERVICE, feed: false, grants: ['INSERT'] });
    await makeAppendOnly(runner, 'import_undo');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.import_undo');
    await allowSources(runner, SOURCES);
  }
}

// NOT VALID: on the way back batches of the newer source may stand in the ledger, which is never changed.
async function allowSources(runner: QueryRunner, sources: string): Promise<void> {
  await runner.query('ALTER TABLE lantoa.ledger_batch DROP CONSTRAINT ck_ledger_batch_source');
  await runner.query(
    `ALTER TABLE lantoa.ledger_batch ADD CONSTRAINT ck_ledger_batch_source CHECK (source IN (${sources})) NOT VALID`,
  );
}

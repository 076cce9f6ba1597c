import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COLLECTION_APPEND_ONLY, COLLECTION_POLICIES, COLLECTION_TABLES } from './collection-tables.ts';
import { closeTable, makeAppendOnly } from './row-security.ts';

const SOURCES = `'reference', 'import', 'upload', 'sample', 'correction', 'redaction'`;

/** Report requests, the reports they are owed and what became of them; the sources of ledger batches beside files. */
export class CreateCollection1795392000020 implements MigrationInterface {
  readonly name = 'CreateCollection1795392000020';

  async up(runner: QueryRunner): Promise<void> {
    await allowSources(runner, `${SOURCES}, 'entry', 'collection'`);
    for (const table of COLLECTION_TABLES) await runner.query(table);
    for (const policies of COLLECTION_POLICIES) await closeTable(runner, policies);
    for (const table of COLLECTION_APPEND_ONLY) await makeAppendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of COLLECTION_POLICIES) await runner.query(`DROP TABLE lantoa.${table} CASCADE`);
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

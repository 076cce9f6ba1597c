import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_FUNCTIONS, LEDGER_POLICIES, REDACTION_RULES } from './ledger-rules.ts';
import { LEDGER_TABLES } from './ledger-tables.ts';
import { closeTable, makeAppendOnly } from './row-security.ts';

const APPEND_ONLY = [
  'ledger_batch',
  'ledger_batch_file',
  'batch_outcome',
  'activity_revision',
  'summary_revision',
  'submission',
  'reference_revision',
  'redaction',
];

/** The append-only ledger with its staging table, closed by row-level security from the first row on. */
export class CreateLedger1795392000001 implements MigrationInterface {
  readonly name = 'CreateLedger1795392000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT USAGE ON SCHEMA lantoa TO lantoa_app, lantoa_feed');
    await closeMigrationTable(runner);
    for (const statement of LEDGER_FUNCTIONS) await runner.query(statement);
    for (const table of LEDGER_TABLES) await runner.query(table);
    for (const policies of LEDGER_POLICIES) await closeTable(runner, policies);
    for (const table of APPEND_ONLY) await makeAppendOnly(runner, table);
    for (const statement of REDACTION_RULES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION lantoa.erase_text(uuid, integer)');
    for (const table of ['activity_text', ...APPEND_ONLY, 'staged_row'])
      await runner.query(`DROP TABLE lantoa.${table}`);
    await runner.query('DROP FUNCTION lantoa.only_redaction()');
    await runner.query('DROP FUNCTION lantoa.refuse_change()');
    for (const name of ['role', 'organisation', 'units']) await runner.query(`DROP FUNCTION lantoa.scope_${name}()`);
  }
}

/** The list of migrations is made by TypeORM before the first one runs. */
async function closeMigrationTable(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE lantoa.schema_migration ENABLE ROW LEVEL SECURITY');
  await runner.query('ALTER TABLE lantoa.schema_migration FORCE ROW LEVEL SECURITY');
  await runner.query('DROP POLICY IF EXISTS owner_alone ON lantoa.schema_migration');
  await runner.query('CREATE POLICY owner_alone ON lantoa.schema_migration TO lantoa_owner USING (true)');
}

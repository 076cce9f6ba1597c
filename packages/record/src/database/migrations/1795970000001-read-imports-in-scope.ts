import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE } from './row-security.ts';

const KEEPS_THE_BOOKS = `(SELECT lantoa.scope_role()) IN ('SERVICE', 'LEAD_DEPARTMENT', 'AUDITOR', 'ADMINISTRATOR')`;
const IS_OWN = 'recorded_by = (SELECT lantoa.scope_account())';
const ofOwnBatch = (column: string) =>
  `EXISTS (SELECT FROM lantoa.ledger_batch seen WHERE seen.id = ${column} AND seen.${IS_OWN})`;

/** By table: who reads it from now on, and who read it before. */
const POLICIES = {
  ledger_batch: [`${KEEPS_THE_BOOKS} OR ${IS_OWN}`, KEEPS_THE_BOOKS],
  ledger_batch_file: [`${KEEPS_THE_BOOKS} OR ${ofOwnBatch('ledger_batch_file.batch_id')}`, KEEPS_THE_BOOKS],
  import_undo: [`${KEEPS_THE_BOOKS} OR ${ofOwnBatch('import_undo.import_batch_id')}`, IS_SERVICE],
  taught_spelling: [
    `${IS_SERVICE} OR (SELECT lantoa.scope_role()) IS NOT NULL AND organisation = (SELECT lantoa.scope_organisation())`,
    IS_SERVICE,
  ],
} as const;

/** Imports and what bodies taught are read in the scope of whoever asks: the own account's, the own body's. */
export class ReadImportsInScope1795970000001 implements MigrationInterface {
  readonly name = 'ReadImportsInScope1795970000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE FUNCTION lantoa.scope_account() RETURNS text LANGUAGE sql STABLE
         RETURN nullif(current_setting('lantoa.account', true), '')`,
    );
    for (const [table, [now]] of Object.entries(POLICIES)) await readBy(runner, table, now);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, [, before]] of Object.entries(POLICIES)) await readBy(runner, table, before);
    await runner.query('DROP FUNCTION lantoa.scope_account()');
  }
}

async function readBy(runner: QueryRunner, table: string, condition: string): Promise<void> {
  await runner.query(`ALTER POLICY read_in_scope ON lantoa.${table} USING (${condition})`);
}

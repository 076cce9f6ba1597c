import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE } from './row-security.ts';

/** Whoever looks after accounts, and whoever reads in the audit what was done to them. */
const LOOKS_AFTER_ACCOUNTS = `(SELECT lantoa.scope_role()) IN ('SERVICE', 'AUDITOR', 'ADMINISTRATOR')`;
const isOwn = (column: string) => `${column}::text = (SELECT lantoa.scope_account())`;

/** By table: who reads it from now on. */
const POLICIES = {
  user_account: `${LOOKS_AFTER_ACCOUNTS} OR ${isOwn('id')}`,
  api_token: `${LOOKS_AFTER_ACCOUNTS} OR ${isOwn('owner_id')}`,
  invitation: LOOKS_AFTER_ACCOUNTS,
  second_step: `${IS_SERVICE} OR ${isOwn('user_id')}`,
  recovery_code: `${IS_SERVICE} OR ${isOwn('user_id')}`,
} as const;

/** Accounts, tokens and invitations are read in the scope of whoever asks; sessions and links stay the service's own. */
export class ReadAccountsInScope1795982000001 implements MigrationInterface {
  readonly name = 'ReadAccountsInScope1795982000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(POLICIES)) await readBy(runner, table, condition);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(POLICIES)) await readBy(runner, table, IS_SERVICE);
  }
}

async function readBy(runner: QueryRunner, table: string, condition: string): Promise<void> {
  await runner.query(`ALTER POLICY read_in_scope ON lantoa.${table} USING (${condition})`);
}

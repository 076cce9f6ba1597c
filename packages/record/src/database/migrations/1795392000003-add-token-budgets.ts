import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** What a token may cost in an hour, and what it has cost in the hour under way. */
export class AddTokenBudgets1795392000003 implements MigrationInterface {
  readonly name = 'AddTokenBudgets1795392000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE lantoa.api_token ADD COLUMN budget integer, ADD CONSTRAINT ck_api_token_budget CHECK (budget > 0)`,
    );
    await runner.query(
      `CREATE TABLE lantoa.api_token_use (
         token_id uuid NOT NULL,
         hour timestamp(3) with time zone NOT NULL,
         spent integer NOT NULL,
         CONSTRAINT pk_api_token_use PRIMARY KEY (token_id),
         CONSTRAINT fk_api_token_use_token FOREIGN KEY (token_id) REFERENCES lantoa.api_token (id) ON DELETE CASCADE)`,
    );
    await closeTable(runner, { table: 'api_token_use', read: IS_SERVICE, feed: false, grants: ['INSERT', 'UPDATE'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.api_token_use');
    await runner.query('ALTER TABLE lantoa.api_token DROP COLUMN budget');
  }
}

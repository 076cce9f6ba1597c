import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Tokens that belong to an account, and one-time links to a new password. */
export class AddOwnTokensAndResets1795890000001 implements MigrationInterface {
  readonly name = 'AddOwnTokensAndResets1795890000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE lantoa.api_token ADD COLUMN owner_id uuid,
         ADD CONSTRAINT fk_api_token_owner FOREIGN KEY (owner_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE`,
    );
    await runner.query('CREATE INDEX ix_api_token_owner ON lantoa.api_token (owner_id)');
    await runner.query(
      `CREATE TABLE lantoa.password_reset (
         id uuid NOT NULL,
         secret_hash bytea NOT NULL,
         user_id uuid NOT NULL,
         created_at timestamp(3) with time zone NOT NULL,
         expires_at timestamp(3) with time zone NOT NULL,
         ended_at timestamp(3) with time zone,
         CONSTRAINT pk_password_reset PRIMARY KEY (id),
         CONSTRAINT uq_password_reset_secret_hash UNIQUE (secret_hash),
         CONSTRAINT fk_password_reset_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
    );
    await runner.query('CREATE INDEX ix_password_reset_user ON lantoa.password_reset (user_id)');
    await closeTable(runner, { table: 'password_reset', read: IS_SERVICE, feed: false, grants: ['INSERT', 'UPDATE'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.password_reset');
    // Without an owner to end with, a token would outlive the account.
    await runner.query('DELETE FROM lantoa.api_token WHERE owner_id IS NOT NULL');
    await runner.query('ALTER TABLE lantoa.api_token DROP COLUMN owner_id');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** The second step of sign-ins: a sealed secret for time codes, and hashes of the codes on paper. */
export class CreateSecondSteps1795392000011 implements MigrationInterface {
  readonly name = 'CreateSecondSteps1795392000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.second_step (
         user_id uuid NOT NULL,
         sealed_secret bytea NOT NULL,
         confirmed_at timestamp(3) with time zone,
         last_step integer NOT NULL,
         CONSTRAINT pk_second_step PRIMARY KEY (user_id),
         CONSTRAINT fk_second_step_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
    );
    await runner.query(
      `CREATE TABLE lantoa.recovery_code (
         code_hash bytea NOT NULL,
         user_id uuid NOT NULL,
         CONSTRAINT pk_recovery_code PRIMARY KEY (code_hash),
         CONSTRAINT fk_recovery_code_user FOREIGN KEY (user_id) REFERENCES lantoa.user_account (id) ON DELETE CASCADE)`,
    );
    await runner.query('CREATE INDEX ix_recovery_code_user ON lantoa.recovery_code (user_id)');
    const grants = ['INSERT', 'UPDATE', 'DELETE'] as const;
    for (const table of ['second_step', 'recovery_code'])
      await closeTable(runner, { table, read: IS_SERVICE, feed: false, grants });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.recovery_code');
    await runner.query('DROP TABLE lantoa.second_step');
  }
}

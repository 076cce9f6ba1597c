import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ends a session at the identity provider it came from lies with the session and goes with it. */
export class KeepProviderSessions1795981000001 implements MigrationInterface {
  readonly name = 'KeepProviderSessions1795981000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lantoa.session ADD COLUMN sealed_provider bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lantoa.session DROP COLUMN sealed_provider');
  }
}

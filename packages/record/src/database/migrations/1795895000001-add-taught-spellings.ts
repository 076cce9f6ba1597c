import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** What bodies taught about the names and columns of their files. */
export class AddTaughtSpellings1795895000001 implements MigrationInterface {
  readonly name = 'AddTaughtSpellings1795895000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.taught_spelling (
         organisation text NOT NULL,
         form_column text NOT NULL,
         spelling_key text NOT NULL,
         written text NOT NULL,
         meaning text NOT NULL,
         taught_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_taught_spelling PRIMARY KEY (organisation, form_column, spelling_key))`,
    );
    const grants = ['INSERT', 'UPDATE', 'DELETE'] as const;
    await closeTable(runner, { table: 'taught_spelling', read: IS_SERVICE, feed: false, grants });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.taught_spelling');
  }
}

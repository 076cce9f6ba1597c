import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Forms that people filled in once and use again. */
export class AddEntryTemplates1795961000001 implements MigrationInterface {
  readonly name = 'AddEntryTemplates1795961000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.entry_template (
         id uuid NOT NULL,
         owner text NOT NULL,
         organisation text,
         name text NOT NULL,
         activity jsonb NOT NULL,
         saved_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_entry_template PRIMARY KEY (id),
         CONSTRAINT ck_entry_template_name CHECK (char_length(name) BETWEEN 1 AND 60))`,
    );
    await runner.query(`CREATE INDEX ix_entry_template_owner ON lantoa.entry_template (owner)`);
    await runner.query(`CREATE INDEX ix_entry_template_organisation ON lantoa.entry_template (organisation)`);
    const grants = ['INSERT', 'UPDATE', 'DELETE'] as const;
    await closeTable(runner, { table: 'entry_template', read: IS_SERVICE, feed: false, grants });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.entry_template');
  }
}

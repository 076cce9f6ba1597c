import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Questions that people keep under a name, as the address of the page that asks them. */
export class AddSavedViews1796010000001 implements MigrationInterface {
  readonly name = 'AddSavedViews1796010000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.saved_view (
         id uuid NOT NULL,
         owner text NOT NULL,
         organisation text,
         name text NOT NULL,
         address text NOT NULL,
         saved_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_saved_view PRIMARY KEY (id),
         CONSTRAINT ck_saved_view_name CHECK (char_length(name) BETWEEN 1 AND 60),
         CONSTRAINT ck_saved_view_address CHECK (char_length(address) <= 2000))`,
    );
    await runner.query(`CREATE INDEX ix_saved_view_owner ON lantoa.saved_view (owner)`);
    await runner.query(`CREATE INDEX ix_saved_view_organisation ON lantoa.saved_view (organisation)`);
    const grants = ['INSERT', 'UPDATE', 'DELETE'] as const;
    await closeTable(runner, { table: 'saved_view', read: IS_SERVICE, feed: false, grants });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.saved_view');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable, makeAppendOnly } from './row-security.ts';

/** Outlines of units for drawing: one row an import, versioned for each map of units. */
export class AddOutlineSets1795990000001 implements MigrationInterface {
  readonly name = 'AddOutlineSets1795990000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.outline_set (
         id uuid NOT NULL,
         base text NOT NULL,
         version integer NOT NULL,
         source text NOT NULL,
         licence text NOT NULL,
         is_approximate boolean NOT NULL,
         units jsonb NOT NULL,
         units_of_base integer NOT NULL,
         file_hash bytea NOT NULL,
         topology bytea NOT NULL,
         recorded_by text NOT NULL,
         recorded_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_outline_set PRIMARY KEY (id),
         CONSTRAINT uq_outline_set_version UNIQUE (base, version))`,
    );
    await closeTable(runner, { table: 'outline_set', read: IS_SERVICE, feed: false, grants: ['INSERT'] });
    await makeAppendOnly(runner, 'outline_set');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.outline_set');
  }
}

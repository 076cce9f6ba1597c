import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable, makeAppendOnly } from './row-security.ts';

/** Sets of outlines that were taken back: by whom, when and why. The set itself stays, and is shown no more. */
export class AddOutlineWithdrawals1797060000001 implements MigrationInterface {
  readonly name = 'AddOutlineWithdrawals1797060000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.outline_withdrawal (
         outline_set uuid NOT NULL,
         reason text NOT NULL,
         recorded_by text NOT NULL,
         recorded_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_outline_withdrawal PRIMARY KEY (outline_set),
         CONSTRAINT fk_outline_withdrawal_set FOREIGN KEY (outline_set) REFERENCES lantoa.outline_set (id))`,
    );
    await closeTable(runner, { table: 'outline_withdrawal', read: IS_SERVICE, feed: false, grants: ['INSERT'] });
    await makeAppendOnly(runner, 'outline_withdrawal');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.outline_withdrawal');
  }
}

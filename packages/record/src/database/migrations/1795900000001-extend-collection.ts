import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, makeAppendOnly, type TablePolicies } from './row-security.ts';

const SEEN_REQUEST = `EXISTS (SELECT FROM lantoa.report_request seen WHERE seen.id = report_request_change.request_id)`;
const SEEN_REPORT = `EXISTS (SELECT FROM lantoa.report_submission seen WHERE seen.id = report_sending.submission_id)`;

const POLICIES: readonly TablePolicies[] = [
  { table: 'report_request_change', read: SEEN_REQUEST, feed: false, grants: ['INSERT'] },
  { table: 'report_sending', read: SEEN_REPORT, feed: false, grants: ['INSERT'] },
];

/** Requests that are extended or closed, and what each report held when it was sent. */
export class ExtendCollection1795900000001 implements MigrationInterface {
  readonly name = 'ExtendCollection1795900000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.report_request_change (
         request_id uuid NOT NULL,
         ordinal integer NOT NULL,
         kind text NOT NULL,
         due_on date NOT NULL,
         reason text NOT NULL,
         by text NOT NULL,
         at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_report_request_change PRIMARY KEY (request_id, ordinal),
         CONSTRAINT ck_report_request_change_kind CHECK (kind IN ('extend', 'close')),
         CONSTRAINT fk_report_request_change_request FOREIGN KEY (request_id) REFERENCES lantoa.report_request (id))`,
    );
    await runner.query(
      `CREATE TABLE lantoa.report_sending (
         submission_id uuid NOT NULL,
         event integer NOT NULL,
         note text NOT NULL,
         activities jsonb NOT NULL,
         CONSTRAINT pk_report_sending PRIMARY KEY (submission_id, event),
         CONSTRAINT fk_report_sending_submission FOREIGN KEY (submission_id)
           REFERENCES lantoa.report_submission (id))`,
    );
    for (const policies of POLICIES) await closeTable(runner, policies);
    for (const { table } of POLICIES) await makeAppendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of POLICIES) await runner.query(`DROP TABLE lantoa.${table}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, makeAppendOnly, type TablePolicies } from './row-security.ts';

const IS_DEPARTMENT = `(SELECT lantoa.scope_role()) IN ('SERVICE', 'LEAD_DEPARTMENT')`;

/** In the order in which they can be dropped again. */
const POLICIES: readonly TablePolicies[] = [
  { table: 'report_schedule_opening', read: IS_DEPARTMENT, feed: false, grants: ['INSERT'] },
  { table: 'report_schedule', read: IS_DEPARTMENT, feed: false, grants: ['INSERT', 'UPDATE'] },
];

/** Requests that open by themselves when a period is over, and which ones did. */
export class AddReportSchedules1795920000001 implements MigrationInterface {
  readonly name = 'AddReportSchedules1795920000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.report_schedule (
         id uuid NOT NULL,
         scheme text NOT NULL,
         periodicity text NOT NULL,
         due_working_days integer NOT NULL,
         correction_days integer NOT NULL,
         parent_review_days integer NOT NULL,
         department_review_days integer NOT NULL,
         holidays date array NOT NULL,
         title_pattern text NOT NULL,
         requester text NOT NULL,
         basis text NOT NULL,
         topics text array NOT NULL,
         addressees jsonb NOT NULL,
         form_version text NOT NULL,
         from_day date NOT NULL,
         until_day date,
         is_paused boolean NOT NULL,
         resumed_on date,
         version integer NOT NULL,
         updated_by text NOT NULL,
         updated_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_report_schedule PRIMARY KEY (id),
         CONSTRAINT uq_report_schedule_periods UNIQUE (scheme, periodicity),
         CONSTRAINT ck_report_schedule_scheme CHECK (scheme IN ('admin', 'cal')),
         CONSTRAINT ck_report_schedule_periodicity CHECK (periodicity IN ('month', 'quarter', 'half', 'year')),
         CONSTRAINT ck_report_schedule_days CHECK (until_day IS NULL OR from_day <= until_day))`,
    );
    await runner.query(
      `CREATE TABLE lantoa.report_schedule_opening (
         schedule_id uuid NOT NULL,
         period text NOT NULL,
         request_id uuid NOT NULL,
         at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_report_schedule_opening PRIMARY KEY (schedule_id, period),
         CONSTRAINT fk_report_schedule_opening_schedule FOREIGN KEY (schedule_id)
           REFERENCES lantoa.report_schedule (id),
         CONSTRAINT fk_report_schedule_opening_request FOREIGN KEY (request_id)
           REFERENCES lantoa.report_request (id))`,
    );
    for (const policies of POLICIES) await closeTable(runner, policies);
    await makeAppendOnly(runner, 'report_schedule_opening');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of POLICIES) await runner.query(`DROP TABLE lantoa.${table}`);
  }
}

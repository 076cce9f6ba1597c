import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable, makeAppendOnly } from './row-security.ts';

const ROLE = '(SELECT lantoa.scope_role())';
const ORGANISATION = '(SELECT lantoa.scope_organisation())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const OF_BODY = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER') AND organisation = ${ORGANISATION}`;
const OF_UNIT = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;

/** Reports as they were issued, and what people write into the next one (ADR 42). */
export class AddIssuedReports1796030000001 implements MigrationInterface {
  readonly name = 'AddIssuedReports1796030000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.report_narrative (
         subject text NOT NULL,
         organisation text,
         unit text,
         version integer NOT NULL,
         texts jsonb NOT NULL,
         saved_by text NOT NULL,
         saved_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_report_narrative PRIMARY KEY (subject),
         CONSTRAINT ck_report_narrative_version CHECK (version > 0))`,
    );
    await closeTable(runner, {
      ...{ table: 'report_narrative', read: `${READS_ALL} OR ${OF_BODY} OR ${OF_UNIT}` },
      ...{ feed: false, grants: ['INSERT', 'UPDATE'] },
    });
    await runner.query(
      `CREATE TABLE lantoa.issued_report (
         id uuid NOT NULL,
         subject text NOT NULL,
         revision integer NOT NULL,
         organisation text,
         unit text,
         issued_for text,
         issued_at timestamp(3) with time zone NOT NULL,
         idempotency_key text NOT NULL,
         holds_exact boolean NOT NULL,
         figures_hash bytea NOT NULL,
         head text NOT NULL,
         content text NOT NULL,
         hash bytea NOT NULL,
         code text NOT NULL,
         docx bytea NOT NULL,
         docx_hash bytea NOT NULL,
         xlsx bytea NOT NULL,
         xlsx_hash bytea NOT NULL,
         CONSTRAINT pk_issued_report PRIMARY KEY (id),
         CONSTRAINT uq_issued_report_revision UNIQUE (subject, revision),
         CONSTRAINT uq_issued_report_idempotency_key UNIQUE (idempotency_key),
         CONSTRAINT uq_issued_report_code UNIQUE (code),
         CONSTRAINT ck_issued_report_revision CHECK (revision > 0))`,
    );
    const mayReadExact = `(NOT holds_exact OR issued_for = ${ORGANISATION})`;
    await closeTable(runner, {
      ...{ table: 'issued_report', read: `${READS_ALL} OR (${OF_BODY} OR ${OF_UNIT}) AND ${mayReadExact}` },
      ...{ feed: false, grants: ['INSERT'] },
    });
    await makeAppendOnly(runner, 'issued_report');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.issued_report');
    await runner.query('DROP TABLE lantoa.report_narrative');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = '(SELECT lantoa.scope_role())';
const ORGANISATION = '(SELECT lantoa.scope_organisation())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const OF_BODY = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER') AND organisation = ${ORGANISATION}`;
const OF_UNIT = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;

/** Exact figures about the own unit are the own ones, as in drafts; those about another body in it are not (ADR 42). */
export class ReadOwnExactReports1796031000001 implements MigrationInterface {
  readonly name = 'ReadOwnExactReports1796031000001';

  async up(runner: QueryRunner): Promise<void> {
    const ofOthers = `organisation IS NULL OR NOT holds_exact OR issued_for = ${ORGANISATION}`;
    await readBy(runner, `${READS_ALL} OR ${OF_BODY} OR ${OF_UNIT} AND (${ofOthers})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const mayReadExact = `NOT holds_exact OR issued_for = ${ORGANISATION}`;
    await readBy(runner, `${READS_ALL} OR (${OF_BODY} OR ${OF_UNIT}) AND (${mayReadExact})`);
  }
}

async function readBy(runner: QueryRunner, read: string): Promise<void> {
  await runner.query(`ALTER POLICY read_in_scope ON lantoa.issued_report USING (${read})`);
}

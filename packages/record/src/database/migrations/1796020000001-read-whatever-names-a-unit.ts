import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = '(SELECT lantoa.scope_role())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const OF_BODY = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER')
  AND organisation = (SELECT lantoa.scope_organisation())`;
const NAMES_A_UNIT = `(communes && ${UNITS} OR districts && ${UNITS})`;

/** An activity over two communes is read in both of them, by PostgreSQL as by the read model (ADR 28). */
export class ReadWhateverNamesAUnit1796020000001 implements MigrationInterface {
  readonly name = 'ReadWhateverNamesAUnit1796020000001';

  async up(runner: QueryRunner): Promise<void> {
    const ofUnits = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER') AND ${NAMES_A_UNIT}`;
    await readBy(runner, `${READS_ALL} OR ${OF_BODY} OR ${ofUnits}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const ofCommunes = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER') AND communes <> '{}' AND communes <@ ${UNITS}`;
    const ofDistrict = `${ROLE} = 'DISTRICT_OFFICER' AND ${NAMES_A_UNIT}`;
    await readBy(runner, `${READS_ALL} OR ${OF_BODY} OR ${ofCommunes} OR ${ofDistrict}`);
  }
}

async function readBy(runner: QueryRunner, read: string): Promise<void> {
  await runner.query(`ALTER POLICY read_in_scope ON lantoa.activity_revision USING (${read})`);
}

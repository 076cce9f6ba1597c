import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = '(SELECT lantoa.scope_role())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const OF_BODY = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER')
  AND organisation = (SELECT lantoa.scope_organisation())`;
const OF_DISTRICT = `${ROLE} = 'DISTRICT_OFFICER' AND (communes && ${UNITS} OR districts && ${UNITS})`;

const WITH_PRESS = `'REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY'`;
const WITHOUT_PRESS = `'REPORTER', 'UNIT_APPROVER'`;

/** What a press agency reads is its body's: places of its scope open no rows of others to it. */
export class NarrowPressAgencies1795930000001 implements MigrationInterface {
  readonly name = 'NarrowPressAgencies1795930000001';

  async up(runner: QueryRunner): Promise<void> {
    await readBy(runner, WITHOUT_PRESS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await readBy(runner, WITH_PRESS);
  }
}

async function readBy(runner: QueryRunner, roles: string): Promise<void> {
  const ofCommunes = `${ROLE} IN (${roles}) AND communes <> '{}' AND communes <@ ${UNITS}`;
  const ofUnit = `${READS_ALL} OR ${ROLE} IN (${roles}, 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;
  const policies = {
    activity_revision: `${READS_ALL} OR ${OF_BODY} OR ${ofCommunes} OR ${OF_DISTRICT}`,
    summary_revision: ofUnit,
    submission: ofUnit,
  };
  for (const [table, read] of Object.entries(policies))
    await runner.query(`ALTER POLICY read_in_scope ON lantoa.${table} USING (${read})`);
}

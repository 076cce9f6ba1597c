import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from './row-security.ts';

const ROLE = '(SELECT lantoa.scope_role())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const OF_BODY = `${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER')
  AND organisation = (SELECT lantoa.scope_organisation())`;
/** As reports: those that no body owes by name for reporters, all of the units for whoever looks them over. */
const OF_UNITS = `${ROLE} = 'REPORTER' AND organisation IS NULL AND unit = ANY (${UNITS})
  OR ${ROLE} IN ('UNIT_APPROVER', 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;
const RULES = `'BLIND_SPOT', 'LATE_REPORT', 'FALLING_COMPLETENESS', 'OUTLIER_SURGE', 'OBSERVANCE_WITHOUT_PLAN'`;

/** What is watched, and what was found (ADR 45). */
export class AddMonitoring1797010000001 implements MigrationInterface {
  readonly name = 'AddMonitoring1797010000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.monitoring_rule (
         rule text NOT NULL,
         is_enabled boolean NOT NULL,
         thresholds jsonb NOT NULL,
         version integer NOT NULL,
         changed_by text,
         changed_at timestamp(3) with time zone,
         looked_at timestamp(3) with time zone,
         looked_version integer,
         data_version integer,
         CONSTRAINT pk_monitoring_rule PRIMARY KEY (rule),
         CONSTRAINT ck_monitoring_rule_rule CHECK (rule IN (${RULES})))`,
    );
    await closeTable(runner, {
      ...{ table: 'monitoring_rule', read: READS_ALL, feed: false, grants: ['INSERT', 'UPDATE'] },
    });
    await addAlerts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.monitoring_alert');
    await runner.query('DROP TABLE lantoa.monitoring_rule');
  }
}

async function addAlerts(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TABLE lantoa.monitoring_alert (
       id uuid NOT NULL,
       rule text NOT NULL,
       occurrence_key text NOT NULL,
       alert_group text NOT NULL,
       organisation text,
       unit text,
       district text,
       topic text,
       observance text,
       request text,
       evidence jsonb NOT NULL,
       data_version integer NOT NULL,
       is_from_start boolean NOT NULL,
       opened_at timestamp(3) with time zone NOT NULL,
       cleared_at timestamp(3) with time zone,
       acknowledged_by text,
       acknowledged_at timestamp(3) with time zone,
       acknowledged_role text,
       acknowledged_organisation text,
       note text,
       CONSTRAINT pk_monitoring_alert PRIMARY KEY (id),
       CONSTRAINT uq_monitoring_alert_occurrence UNIQUE (rule, occurrence_key),
       CONSTRAINT ck_monitoring_alert_rule CHECK (rule IN (${RULES})),
       CONSTRAINT ck_monitoring_alert_acknowledged CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)))`,
  );
  await runner.query(
    `CREATE INDEX ix_monitoring_alert_open ON lantoa.monitoring_alert (rule, alert_group) WHERE cleared_at IS NULL`,
  );
  await closeTable(runner, {
    ...{ table: 'monitoring_alert', read: `${READS_ALL} OR ${OF_BODY} OR ${OF_UNITS}` },
    ...{ feed: false, grants: ['INSERT', 'UPDATE'] },
  });
}

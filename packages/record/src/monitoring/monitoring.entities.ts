import { EntitySchema } from 'typeorm';
import { instant, integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/* The tables as TypeORM knows them; a test holds them against the migrations. The use cases speak SQL. */

const IS_RULE = `rule IN ('BLIND_SPOT', 'LATE_REPORT', 'FALLING_COMPLETENESS', 'OUTLIER_SURGE', 'OBSERVANCE_WITHOUT_PLAN')`;
const boolean = { type: 'boolean' } as const;

const MonitoringRuleEntity = new EntitySchema<object>({
  name: 'MonitoringRule',
  tableName: 'monitoring_rule',
  columns: {
    rule: key('monitoring_rule', text),
    isEnabled: { ...boolean, name: 'is_enabled' },
    thresholds: { type: 'jsonb' },
    version: integer,
    changedBy: { ...text, ...nullable, name: 'changed_by' },
    changedAt: { ...instant, ...nullable, name: 'changed_at' },
    lookedAt: { ...instant, ...nullable, name: 'looked_at' },
    lookedVersion: { ...integer, ...nullable, name: 'looked_version' },
    dataVersion: { ...integer, ...nullable, name: 'data_version' },
  },
  checks: [{ name: 'ck_monitoring_rule_rule', expression: IS_RULE }],
});

const MonitoringAlertEntity = new EntitySchema<object>({
  name: 'MonitoringAlert',
  tableName: 'monitoring_alert',
  columns: {
    id: key('monitoring_alert', uuid),
    rule: text,
    occurrenceKey: { ...text, name: 'occurrence_key' },
    group: { ...text, name: 'alert_group' },
    organisation: { ...text, ...nullable },
    unit: { ...text, ...nullable },
    district: { ...text, ...nullable },
    topic: { ...text, ...nullable },
    observance: { ...text, ...nullable },
    request: { ...text, ...nullable },
    evidence: { type: 'jsonb' },
    dataVersion: { ...integer, name: 'data_version' },
    isFromStart: { ...boolean, name: 'is_from_start' },
    openedAt: { ...instant, name: 'opened_at' },
    clearedAt: { ...instant, ...nullable, name: 'cleared_at' },
    acknowledgedBy: { ...text, ...nullable, name: 'acknowledged_by' },
    acknowledgedAt: { ...instant, ...nullable, name: 'acknowledged_at' },
    acknowledgedRole: { ...text, ...nullable, name: 'acknowledged_role' },
    acknowledgedOrganisation: { ...text, ...nullable, name: 'acknowledged_organisation' },
    note: { ...text, ...nullable },
  },
  uniques: [{ name: 'uq_monitoring_alert_occurrence', columns: ['rule', 'occurrenceKey'] }],
  indices: [{ name: 'ix_monitoring_alert_open', columns: ['rule', 'group'], where: 'cleared_at IS NULL' }],
  checks: [
    { name: 'ck_monitoring_alert_rule', expression: IS_RULE },
    {
      name: 'ck_monitoring_alert_acknowledged',
      expression: '(acknowledged_by IS NULL) = (acknowledged_at IS NULL)',
    },
  ],
});

export const MONITORING_ENTITIES: readonly EntitySchema<object>[] = [MonitoringRuleEntity, MonitoringAlertEntity];

import { MONITORING_RULES, thresholdRefusal, thresholdsOf, type MonitoringRule, type Thresholds } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { invalid, otherVersion } from '../collection/refusals.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { ChangeRule, RuleSettings } from './monitoring.types.ts';

interface RuleRow {
  readonly rule: MonitoringRule;
  readonly isEnabled: boolean;
  readonly thresholds: Thresholds;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly lookedAt: Date | null;
}

/** Every rule, in their order; one that nobody changed is on, with its usual thresholds. */
export async function readRules(manager: EntityManager): Promise<RuleSettings[]> {
  const rows = await manager.query<RuleRow[]>(
    `SELECT rule, is_enabled AS "isEnabled", thresholds, version, changed_at AS "changedAt", looked_at AS "lookedAt"
     FROM lantoa.monitoring_rule`,
  );
  const byRule = new Map(rows.map((row) => [row.rule, row]));
  return MONITORING_RULES.map((rule) => settingsOf(rule, byRule.get(rule)));
}

/** @throws RecordFault CONFLICT, INVALID_ARGUMENT */
export async function changeRule(manager: EntityManager, change: ChangeRule, now: Clock): Promise<RuleSettings> {
  const { rule, isEnabled, version, by } = change;
  const thresholds = thresholdsOf(rule, checked(change));
  await lockRule(manager, rule);
  const standing = (await readRules(manager)).find((one) => one.rule === rule);
  if (standing && standing.version !== version) throw otherVersion(version, standing.version);
  await manager.query(
    `INSERT INTO lantoa.monitoring_rule (rule, is_enabled, thresholds, version, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (rule) DO UPDATE SET is_enabled = EXCLUDED.is_enabled, thresholds = EXCLUDED.thresholds,
       version = EXCLUDED.version, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at`,
    [rule, isEnabled, JSON.stringify(thresholds), version + 1, by, now()],
  );
  await audit(manager, {
    ...{ at: now(), actor: by, action: 'monitoring.rule', subject: rule },
    detail: { isEnabled: String(isEnabled), thresholds: JSON.stringify(thresholds) },
  });
  return {
    ...settingsOf(rule, undefined),
    isEnabled,
    thresholds,
    version: version + 1,
    changedAt: now().toISOString(),
  };
}

/** One after the other about one rule. */
export async function lockRule(manager: EntityManager, rule: MonitoringRule): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`monitoring ${rule}`]);
}

function checked({ rule, thresholds }: ChangeRule): Thresholds {
  const refused = thresholdRefusal(rule, thresholds);
  if (!refused) return thresholds;
  if (!('least' in refused))
    throw invalid(`Quy tắc này không có ngưỡng ${refused.name}.`, `This rule has no threshold ${refused.name}.`);
  const { name, least, most } = refused;
  const bounds = `${name}: ${String(least)}–${String(most)}`;
  throw invalid(`Ngưỡng là số nguyên trong khoảng ${bounds}.`, `The threshold is a whole number within ${bounds}.`);
}

function settingsOf(rule: MonitoringRule, row: RuleRow | undefined): RuleSettings {
  return {
    ...{ rule, isEnabled: row?.isEnabled ?? true, version: row?.version ?? 0 },
    thresholds: thresholdsOf(rule, row?.thresholds ?? {}),
    ...{ changedAt: row?.changedAt?.toISOString() ?? null, lookedAt: row?.lookedAt?.toISOString() ?? null },
  };
}

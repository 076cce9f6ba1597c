import type { FoundAlert } from '@lantoa/domain';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Look, LookOutcome } from './monitoring.types.ts';
import { lockRule } from './rule-settings.ts';

const NOTHING: LookOutcome = { opened: [], cleared: 0 };

interface LastLook {
  readonly lookedAt: Date | null;
  readonly lookedVersion: number | null;
  readonly dataVersion: number | null;
}

/** Within one transaction of the service. */
export async function openAlerts(manager: EntityManager, look: Look): Promise<LookOutcome> {
  const { rule, found, at } = look;
  await lockRule(manager, rule);
  const last = await lastLook(manager, look);
  if (isOvertaken(last, look)) return NOTHING;
  const isFromStart = last?.lookedVersion !== look.version;
  const keys = found.map(({ occurrenceKey }) => occurrenceKey);
  const [, cleared] = await manager.query<[unknown, number]>(
    `UPDATE lantoa.monitoring_alert SET cleared_at = $2
     WHERE rule = $1 AND cleared_at IS NULL AND occurrence_key <> ALL ($3::text[])`,
    [rule, at, keys],
  );
  const opened = await write(manager, look, isFromStart);
  await noteLook(manager, look);
  return { opened: isFromStart ? [] : opened, cleared };
}

async function lastLook(manager: EntityManager, { rule }: Look): Promise<LastLook | undefined> {
  const [row] = await manager.query<LastLook[]>(
    `SELECT looked_at AS "lookedAt", looked_version AS "lookedVersion", data_version AS "dataVersion"
     FROM lantoa.monitoring_rule WHERE rule = $1`,
    [rule],
  );
  return row;
}

/** Another process has looked since, or at newer data. */
function isOvertaken(last: LastLook | undefined, { at, dataVersion }: Look): boolean {
  if (!last?.lookedAt) return false;
  return last.lookedAt > at || (last.dataVersion ?? 0) > dataVersion;
}

/**
 * A fact that was there before is the same alert again, with the evidence of today, and stays known to whoever knew it.
 * Answers the ids of the new ones.
 */
async function write(manager: EntityManager, { rule, found, dataVersion, at }: Look, isFromStart: boolean) {
  const rows = await manager.query<{ id: string; isNew: boolean }[]>(
    `INSERT INTO lantoa.monitoring_alert AS standing (id, rule, occurrence_key, alert_group, organisation, unit, district,
       topic, observance, request, evidence, data_version, is_from_start, opened_at)
     SELECT id, $2, "occurrenceKey", "group", organisation, unit, district, topic, observance, request, evidence, $3, $4, $5
     FROM jsonb_to_recordset($1::jsonb) AS found (id uuid, "occurrenceKey" text, "group" text, organisation text, unit text,
       district text, topic text, observance text, request text, evidence jsonb)
     ON CONFLICT (rule, occurrence_key) DO UPDATE SET cleared_at = NULL, evidence = EXCLUDED.evidence,
       data_version = EXCLUDED.data_version, alert_group = EXCLUDED.alert_group, district = EXCLUDED.district
     WHERE standing.cleared_at IS NOT NULL OR standing.evidence <> EXCLUDED.evidence
       OR standing.alert_group <> EXCLUDED.alert_group
     RETURNING id, xmax = 0 AS "isNew"`,
    [JSON.stringify(found.map(withId)), rule, dataVersion, isFromStart, at],
  );
  return rows.filter(({ isNew }) => isNew).map(({ id }) => id);
}

function withId(alert: FoundAlert): FoundAlert & { readonly id: string } {
  return { id: randomUUID(), ...alert };
}

async function noteLook(manager: EntityManager, { rule, version, hasBasis, dataVersion, at }: Look): Promise<void> {
  await manager.query(
    `INSERT INTO lantoa.monitoring_rule AS standing (rule, is_enabled, thresholds, version, looked_at, looked_version, data_version)
     VALUES ($1, true, '{}', 0, $2, $3, $4)
     ON CONFLICT (rule) DO UPDATE SET looked_at = EXCLUDED.looked_at, data_version = EXCLUDED.data_version,
       looked_version = COALESCE(EXCLUDED.looked_version, standing.looked_version)`,
    [rule, at, hasBasis ? version : null, dataVersion],
  );
}

import { quietUntil, type DigestMode } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import type { Role } from '../accounts/role.ts';
import { unseal } from '../accounts/seal.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { DigestMessage, ToldAlert, WebhookMessage } from './delivery.types.ts';
import { WEBHOOK_SCOPE } from './plan-messages.ts';
import { preferenceOf } from './preferences.ts';

interface MessageRow {
  readonly kind: string;
  readonly madeAt: Date;
  readonly alerts: readonly string[];
  readonly address: string | null;
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly units: readonly string[] | null;
  readonly mode: DigestMode | null;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly webhook: string | null;
  readonly url: string | null;
  readonly secret: Buffer | null;
  readonly isPaused: boolean;
}

interface AlertRow extends Omit<ToldAlert, 'openedAt'> {
  readonly openedAt: Date;
}

/** A message that is still to be sent, with what stands of it by now. */
export async function readMessage(
  dataSource: DataSource,
  id: string,
  { sealKey, at }: { readonly sealKey: Buffer; readonly at: Date },
): Promise<DigestMessage | WebhookMessage | null> {
  const row = await waiting(dataSource, id);
  if (!row) return null;
  if (row.webhook !== null && row.url !== null) {
    const alerts = await standing(dataSource, row.alerts, WEBHOOK_SCOPE);
    const isTest = row.kind === 'test';
    if (!isTest && alerts.length === 0) return null;
    const secret = opened(sealKey, row.webhook, row.secret);
    const { url, isPaused, madeAt } = row;
    return { kind: 'webhook', id, alerts, isTest, isPaused, madeAt: madeAt.toISOString(), url, secret };
  }
  if (row.address === null || row.role === null) return null;
  const { role, organisation, units } = row;
  const preference = preferenceOf({ ...row, role });
  const alerts = await standing(dataSource, row.alerts, { role, organisation, units: units ?? [] });
  if (alerts.length === 0 || preference.mode === 'none') return null;
  return { kind: 'digest', id, alerts, address: row.address, waitUntil: quietUntil(at, preference) };
}

/** Of an account in use, or a webhook that was not removed. */
async function waiting(dataSource: DataSource, id: string): Promise<MessageRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<MessageRow[]>(
      `SELECT message.kind, message.made_at AS "madeAt", account.email AS address, account.role, account.organisation,
         account.units, chosen.mode, chosen.quiet_from, chosen.quiet_to, hook.id AS webhook, hook.url, hook.secret,
         hook.paused_at IS NOT NULL AND message.kind <> 'test' AS "isPaused",
         ARRAY(SELECT alert_id::text FROM lantoa.alert_delivery WHERE message_id = message.id) AS alerts
       FROM lantoa.alert_message message
       LEFT JOIN lantoa.user_account account ON account.id = message.account_id AND account.disabled_at IS NULL
       LEFT JOIN lantoa.alert_preference chosen ON chosen.account_id = message.account_id
       LEFT JOIN lantoa.alert_webhook hook ON hook.id = message.webhook_id AND hook.removed_at IS NULL
       WHERE message.id = $1 AND message.sent_at IS NULL`,
      [id],
    ),
  );
  return row ?? null;
}

async function standing(dataSource: DataSource, ids: readonly string[], scope: Scope): Promise<ToldAlert[]> {
  if (ids.length === 0) return [];
  const rows = await inScope(dataSource, scope, async (manager) =>
    manager.query<AlertRow[]>(
      `SELECT id, rule, unit, organisation, topic, observance, evidence, data_version AS "dataVersion",
         opened_at AS "openedAt"
       FROM lantoa.monitoring_alert WHERE id = ANY ($1::uuid[]) AND cleared_at IS NULL AND acknowledged_at IS NULL
       ORDER BY rule, opened_at, occurrence_key`,
      [ids],
    ),
  );
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
}

function opened(sealKey: Buffer, owner: string, sealed: Buffer | null): Buffer | null {
  if (sealed === null) return null;
  try {
    return unseal(sealKey, owner, sealed);
  } catch {
    return null;
  }
}

import { randomUUID } from 'node:crypto';
import { civilDateAt, isDigestDue, type DigestMode } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../accounts/role.ts';
import { LOCK_SPACE, PLANNING_LOCK } from '../database/advisory-locks.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { JobStore } from '../jobs/job.types.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { PlannedMessages } from './delivery.types.ts';
import { preferenceOf } from './preferences.ts';

/** Alerts of one event; a digest holds all. */
const MOST_OF_AN_EVENT = 100;

/** What a webhook is told: the alerts of the province, as the committee reads them. They hold no figure of any group. */
export const WEBHOOK_SCOPE: Scope = { role: 'COMMITTEE', organisation: null, units: [] };

interface AccountRow extends Scope {
  readonly id: string;
  readonly role: Role;
  readonly mode: DigestMode | null;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly lastOn: string | null;
}

interface Recipient {
  readonly id: string;
  readonly column: 'account_id' | 'webhook_id';
  readonly kind: 'daily' | 'at_once' | 'event';
}

/**
 * Puts every alert that is new to a recipient under a message and queues it, in one transaction for each recipient.
 * Processes that plan at the same moment wait for one another, and a key keeps an alert from a second message.
 */
export async function planMessages(
  dataSource: DataSource,
  { jobs, byMail }: { readonly jobs: JobStore; readonly byMail: boolean },
  now: Clock,
): Promise<PlannedMessages> {
  const at = now();
  const planned = { mails: 0, webhooks: 0 };
  const { accounts, webhooks } = await inScope(dataSource, SERVICE_SCOPE, async (manager) => ({
    accounts: byMail ? await accountsToTell(manager) : [],
    webhooks: await manager.query<{ id: string }[]>(
      'SELECT id FROM lantoa.alert_webhook WHERE removed_at IS NULL AND paused_at IS NULL ORDER BY created_at',
    ),
  }));
  for (const account of accounts) {
    const { mode, from, to } = preferenceOf(account);
    if (mode === 'none' || !isDigestDue({ mode, from, to, lastOn: account.lastOn }, at)) continue;
    const ids = await newsFor(dataSource, account);
    const recipient = { id: account.id, column: 'account_id', kind: mode } as const;
    if (await queueMessage(dataSource, { jobs, recipient, ids, at })) planned.mails += 1;
  }
  const ofProvince = webhooks.length === 0 ? [] : await newsFor(dataSource, WEBHOOK_SCOPE);
  for (const { id } of webhooks) {
    const recipient = { id, column: 'webhook_id', kind: 'event' } as const;
    for (let first = 0; first < ofProvince.length; first += MOST_OF_AN_EVENT) {
      const ids = ofProvince.slice(first, first + MOST_OF_AN_EVENT);
      if (await queueMessage(dataSource, { jobs, recipient, ids, at })) planned.webhooks += 1;
    }
  }
  return planned;
}

async function accountsToTell(manager: EntityManager): Promise<AccountRow[]> {
  return manager.query<AccountRow[]>(
    `SELECT account.id, account.role, account.organisation, account.units, chosen.mode, chosen.quiet_from,
       chosen.quiet_to, (SELECT max(on_day)::text FROM lantoa.alert_message message
         WHERE message.account_id = account.id AND message.kind = 'daily') AS "lastOn"
     FROM lantoa.user_account account LEFT JOIN lantoa.alert_preference chosen ON chosen.account_id = account.id
     WHERE account.disabled_at IS NULL ORDER BY account.id`,
  );
}

/** What stands open in a scope and was no state of affairs when watching began; row-level security decides whose it is. */
async function newsFor(dataSource: DataSource, { role, organisation, units }: Scope): Promise<string[]> {
  const rows = await inScope(dataSource, { role, organisation, units }, async (manager) =>
    manager.query<{ id: string }[]>(
      `SELECT id FROM lantoa.monitoring_alert
       WHERE cleared_at IS NULL AND acknowledged_at IS NULL AND NOT is_from_start ORDER BY opened_at, id`,
    ),
  );
  return rows.map(({ id }) => id);
}

async function queueMessage(
  dataSource: DataSource,
  { jobs, recipient, ids, at }: { jobs: JobStore; recipient: Recipient; ids: readonly string[]; at: Date },
): Promise<boolean> {
  if (ids.length === 0) return false;
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, PLANNING_LOCK]);
    const fresh = await manager.query<{ id: string }[]>(
      `SELECT id FROM unnest($1::uuid[]) AS told (id)
       WHERE NOT EXISTS (SELECT FROM lantoa.alert_delivery WHERE alert_id = told.id AND recipient_id = $2)`,
      [ids, recipient.id],
    );
    if (fresh.length === 0) return false;
    const message = randomUUID();
    const made = await manager.query<unknown[]>(
      `INSERT INTO lantoa.alert_message (id, ${recipient.column}, kind, on_day, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [message, recipient.id, recipient.kind, civilDateAt(at.toISOString()), at],
    );
    if (made.length === 0) return false;
    await manager.query(
      `INSERT INTO lantoa.alert_delivery (alert_id, recipient_id, message_id)
       SELECT id, $2, $3 FROM unnest($1::uuid[]) AS told (id)`,
      [fresh.map(({ id }) => id), recipient.id, message],
    );
    const queue = recipient.column === 'account_id' ? 'alert_mail' : 'alert_webhook';
    await jobs.send({ queue, data: { message }, within: manager });
    return true;
  });
}

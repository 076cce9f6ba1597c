import { randomUUID } from 'node:crypto';
import { civilDateAt } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { JobStore } from '../jobs/job.types.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { DeliveryStore } from './delivery.types.ts';
import { planMessages } from './plan-messages.ts';
import { readPreference, savePreference } from './preferences.ts';
import { readMessage } from './read-message.ts';
import { changeWebhook, createWebhook, listWebhooks } from './webhooks.ts';

interface Parts {
  readonly jobs: JobStore;
  readonly sealKey: Buffer;
}

/** Telling about alerts, on PostgreSQL. Whose preferences and webhooks they are is settled before. */
export function deliveryStore(dataSource: DataSource, now: Clock, { jobs, sealKey }: Parts): DeliveryStore {
  const work = <Result>(run: (manager: EntityManager) => Promise<Result>) => inScope(dataSource, SERVICE_SCOPE, run);
  return {
    preference: async (accountId) => work(async (manager) => readPreference(manager, accountId)),
    savePreference: async (accountId, preference) =>
      work(async (manager) => {
        await savePreference(manager, accountId, preference, now());
        return readPreference(manager, accountId);
      }),
    webhooks: async () => work(listWebhooks),
    createWebhook: async (webhook, by) =>
      work(async (manager) => createWebhook(manager, webhook, { by, at: now(), sealKey })),
    pauseWebhook: async (id, isPaused, by) =>
      work(async (manager) => changeWebhook(manager, id, isPaused ? 'pause' : 'resume', { by, at: now() })),
    removeWebhook: async (id, by) => work(async (manager) => changeWebhook(manager, id, 'remove', { by, at: now() })),
    testWebhook: async (id, by) => work(async (manager) => queueTest(manager, { jobs, id, by, at: now() })),
    plan: async ({ byMail }) => planMessages(dataSource, { jobs, byMail }, now),
    message: async (id) => readMessage(dataSource, id, { sealKey, at: now() }),
    noteSent: async (id) =>
      work(async (manager) => {
        await manager.query('UPDATE lantoa.alert_message SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL', [
          ...[id, now()],
        ]);
      }),
  };
}

async function queueTest(
  manager: EntityManager,
  { jobs, id, by, at }: { jobs: JobStore; id: string; by: string; at: Date },
): Promise<boolean> {
  const inUse = isUuid(id)
    ? await manager.query<unknown[]>('SELECT FROM lantoa.alert_webhook WHERE id = $1 AND removed_at IS NULL', [id])
    : [];
  if (inUse.length === 0) return false;
  const message = randomUUID();
  await manager.query(
    `INSERT INTO lantoa.alert_message (id, webhook_id, kind, on_day, made_at) VALUES ($1, $2, 'test', $3, $4)`,
    [message, id, civilDateAt(at.toISOString()), at],
  );
  await jobs.send({ queue: 'alert_webhook', data: { message }, within: manager });
  await audit(manager, { at, actor: by, action: 'webhook.test', subject: id });
  return true;
}

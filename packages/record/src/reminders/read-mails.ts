import type { DataSource, EntityManager } from 'typeorm';
import type { CollectionViewer } from '../collection/collection.types.ts';
import { notFound } from '../collection/refusals.ts';
import { scopeOf } from '../collection/scope-of.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { MailFault, MailQueue, ReminderMail } from './reminder.types.ts';

interface MailRow extends Omit<ReminderMail, 'queuedAt' | 'nextTryAt' | 'settledAt'> {
  readonly queuedAt: Date;
  readonly nextTryAt: Date | null;
  readonly settledAt: Date | null;
}

const SELECT = `
  SELECT id, occasion, on_day::text AS "onDay", role, submissions::text[] AS submissions, state, attempts,
    queued_at AS "queuedAt", CASE WHEN state = 'waiting' THEN next_try_at END AS "nextTryAt",
    settled_at AS "settledAt", fault, reply
  FROM lantoa.reminder_mail mail`;

/** @throws RecordFault NOT_FOUND for a request that the viewer does not see */
export async function readMails(
  dataSource: DataSource,
  requestId: string,
  viewer: CollectionViewer,
): Promise<ReminderMail[]> {
  return inScope(dataSource, scopeOf(viewer), async (manager) => {
    const seen = await manager.query<unknown[]>('SELECT FROM lantoa.report_request WHERE id = $1', [requestId]);
    if (seen.length === 0) throw notFound();
    return mailRows(manager, 'request_id = $1', requestId);
  });
}

/** Mails that the scope of the transaction shows, by a condition on one value. */
export async function mailRows(manager: EntityManager, condition: string, value: string): Promise<ReminderMail[]> {
  const rows = await manager.query<MailRow[]>(
    `${SELECT} WHERE ${condition} ORDER BY queued_at DESC, submissions, role, id`,
    [value],
  );
  return rows.map((row) => ({
    ...row,
    queuedAt: row.queuedAt.toISOString(),
    nextTryAt: row.nextTryAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}

interface QueueRow extends Omit<MailQueue, 'oldestWaiting' | 'lastFault' | 'lastReply'> {
  readonly oldestWaiting: Date | null;
}

/** How the queue is doing; tells of no request and no person. */
export async function readQueue(dataSource: DataSource): Promise<MailQueue> {
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const [row] = await manager.query<QueueRow[]>(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
         count(*) FILTER (WHERE state = 'waiting' AND fault IS NOT NULL)::integer AS retrying,
         count(*) FILTER (WHERE state = 'failed')::integer AS failed,
         count(*) FILTER (WHERE state = 'sent')::integer AS sent,
         min(queued_at) FILTER (WHERE state = 'waiting') AS "oldestWaiting" FROM lantoa.reminder_mail`,
    );
    const [last] = await manager.query<{ fault: MailFault; reply: string | null }[]>(
      `SELECT fault, reply FROM lantoa.reminder_mail WHERE fault IS NOT NULL AND state IN ('waiting', 'failed')
       ORDER BY coalesce(settled_at, next_try_at) DESC LIMIT 1`,
    );
    const { waiting = 0, retrying = 0, failed = 0, sent = 0, oldestWaiting = null } = row ?? {};
    return {
      ...{ waiting, retrying, failed, sent, oldestWaiting: oldestWaiting?.toISOString() ?? null },
      ...{ lastFault: last?.fault ?? null, lastReply: last?.reply ?? null },
    };
  });
}

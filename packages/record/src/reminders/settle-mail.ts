import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { nextTry } from './next-try.ts';
import type { ClaimedMail, MailOutcome } from './reminder.types.ts';

/** Notes what became of an attempt. False where the lease ran out and another attempt was made meanwhile. */
export async function settleMail(
  dataSource: DataSource,
  { id, attempt }: Pick<ClaimedMail, 'id' | 'attempt'>,
  outcome: MailOutcome,
  now: Clock,
): Promise<boolean> {
  const at = now();
  const hasFailed = outcome.kind === 'failed';
  const next = hasFailed && outcome.again ? nextTry(attempt, at) : null;
  const state = next ? 'waiting' : hasFailed ? 'failed' : 'sent';
  const told = hasFailed ? [outcome.fault, outcome.reply] : [null, null];
  const [rows] = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<[unknown[], number]>(
      `UPDATE lantoa.reminder_mail SET state = $3, next_try_at = coalesce($4, next_try_at), settled_at = $5,
         fault = $6, reply = $7
       WHERE id = $1 AND attempts = $2 AND state = 'waiting' RETURNING id`,
      [id, attempt, state, next, next ? null : at, ...told],
    ),
  );
  return rows.length > 0;
}

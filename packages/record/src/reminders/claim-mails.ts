import { civilDateAt, type CivilDate } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { isBehind } from '../collection/is-behind.ts';
import { submissionRows } from '../collection/submission-rows.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { ClaimedMail, MailFault } from './reminder.types.ts';

/** Longer than any attempt may take; a mail of a process that died is taken on again after it. */
const LEASE_MILLISECONDS = 5 * 60_000;

interface ClaimedRow extends Pick<ClaimedMail, 'id' | 'attempt' | 'occasion' | 'requestId'> {
  readonly submissions: readonly string[];
  readonly address: string;
  readonly isDisabled: boolean;
}

/**
 * Takes on mails that are due to be tried, each by one process alone: its next try lies behind the lease until it is
 * settled. What is no longer needed is settled at once: the account was disabled, or its reports came in meanwhile.
 */
export async function claimMails(dataSource: DataSource, limit: number, now: Clock): Promise<ClaimedMail[]> {
  const today = civilDateAt(now().toISOString());
  return inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const claimed: ClaimedMail[] = [];
    for (const row of await claimRows(manager, limit, now())) {
      const mail = await mailOf(manager, row, today);
      if (typeof mail === 'string') await drop(manager, row.id, mail, now());
      else claimed.push(mail);
    }
    return claimed;
  });
}

async function claimRows(manager: EntityManager, limit: number, at: Date): Promise<ClaimedRow[]> {
  // In a sub-select the limit may be met once for each account: more would be taken on than are asked for, and wait for
  // the lease to run out. TypeORM answers an UPDATE with its rows and their number.
  const [rows] = await manager.query<[ClaimedRow[], number]>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM lantoa.reminder_mail WHERE state = 'waiting' AND next_try_at <= $1
       ORDER BY next_try_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
     UPDATE lantoa.reminder_mail mail SET attempts = mail.attempts + 1, next_try_at = $2
     FROM due, lantoa.user_account account
     WHERE mail.id = due.id AND account.id = mail.account_id
     RETURNING mail.id, mail.attempts AS attempt, mail.occasion, mail.request_id AS "requestId", mail.submissions,
       account.email AS address, account.disabled_at IS NOT NULL AS "isDisabled"`,
    [at, new Date(at.getTime() + LEASE_MILLISECONDS), limit],
  );
  return rows;
}

async function mailOf(
  manager: EntityManager,
  { submissions, isDisabled, address, ...row }: ClaimedRow,
  today: CivilDate,
): Promise<ClaimedMail | MailFault> {
  if (isDisabled) return 'ACCOUNT_DISABLED';
  const reports = await submissionRows(manager, 'report.id = ANY ($1)', [submissions]);
  const behind = reports.filter((report) => isBehind(report, today));
  const [request] = await manager.query<Pick<ClaimedMail, 'title' | 'requester'>[]>(
    'SELECT title, requester FROM lantoa.report_request WHERE id = $1',
    [row.requestId],
  );
  const [first] = behind;
  if (!first || !request) return 'REPORT_SENT';
  return {
    ...{ ...row, address, ...request, dueOn: first.dueOn },
    reports: behind.map(({ id, organisation, unit }) => ({ id, organisation, unit })),
  };
}

async function drop(manager: EntityManager, id: string, fault: MailFault, at: Date): Promise<void> {
  await manager.query(
    `UPDATE lantoa.reminder_mail SET state = 'dropped', fault = $2, reply = NULL, settled_at = $3 WHERE id = $1`,
    [id, fault, at],
  );
}

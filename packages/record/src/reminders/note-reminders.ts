import type { CivilDate } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { SubmissionRow } from '../collection/submission-rows.ts';
import type { MailOccasion, RemindedByClock } from './reminder.types.ts';

interface Reminding {
  readonly requestId: string;
  readonly reports: readonly SubmissionRow[];
  readonly byMail: boolean;
  readonly by: string;
  readonly today: CivilDate;
  readonly at: Date;
  readonly occasion: MailOccasion;
  readonly onDay: CivilDate;
}

/** Accounts that may send a report, by the same rule that shows it to them. */
const MAY_SEND = `account.disabled_at IS NULL AND (
  account.role IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER')
    AND account.organisation = report.organisation
  OR account.role = 'REPORTER' AND report.organisation IS NULL AND report.unit = ANY (account.units)
  OR account.role = 'UNIT_APPROVER' AND report.unit = ANY (account.units))`;

/**
 * Notes the reminders that do not stand yet, and queues one mail for each account that may send one of these reports: a
 * reminder that is taken back takes its mails with it. Nobody is written to twice about one occasion.
 */
export async function noteReminders(manager: EntityManager, reminding: Reminding): Promise<RemindedByClock> {
  const { reports, today, by, at } = reminding;
  const noted = await manager.query<{ id: string }[]>(
    `INSERT INTO lantoa.report_reminder (submission_id, on_day, by, at)
     SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS behind (id)
     ON CONFLICT (submission_id, on_day) DO NOTHING RETURNING submission_id AS id`,
    [reports.map(({ id }) => id), today, by, at],
  );
  const ids = noted.map(({ id }) => id);
  return { reports: ids.length, mails: reminding.byMail ? await queueMails(manager, reminding, ids) : 0 };
}

async function queueMails(
  manager: EntityManager,
  { requestId, occasion, onDay, at }: Reminding,
  ids: readonly string[],
): Promise<number> {
  const queued = await manager.query<unknown[]>(
    `INSERT INTO lantoa.reminder_mail
       (id, request_id, account_id, occasion, on_day, role, submissions, state, attempts, queued_at, next_try_at)
     SELECT gen_random_uuid(), $2, account.id, $3, $4, account.role, array_agg(report.id ORDER BY report.unit, report.id),
       'waiting', 0, $5, $5
     FROM lantoa.report_submission report JOIN lantoa.user_account account ON ${MAY_SEND}
     WHERE report.id = ANY ($1) GROUP BY account.id
     ON CONFLICT (request_id, account_id, occasion, on_day) DO NOTHING RETURNING id`,
    [ids, requestId, occasion, onDay, at],
  );
  return queued.length;
}

import {
  addDays,
  civilDateAt,
  groupBy,
  passDeadlines,
  reminderOccasion,
  type CivilDate,
  type ReminderOccasion,
} from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { placeOf, submissionRows, termsOf, type SubmissionRow } from '../collection/submission-rows.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { noteReminders } from './note-reminders.ts';
import type { RemindedByClock } from './reminder.types.ts';

/** Wider than any occasion: which requests are worth a look. */
const DAYS_AROUND = 30;

/**
 * Reminds about each request that is due soon or was due lately: every report once before the due date and once after
 * it, unless its body was reminded on that occasion by hand. One transaction for each request; processes that look at
 * the same moment add nothing to one another.
 */
export async function remindByClock(dataSource: DataSource, byMail: boolean, now: Clock): Promise<RemindedByClock> {
  const today = civilDateAt(now().toISOString());
  const around = await inScope(dataSource, SERVICE_SCOPE, async (manager) => readAround(manager, today));
  let all: RemindedByClock = { reports: 0, mails: 0 };
  for (const [requestId, reports] of groupBy(around, (report) => report.requestId)) {
    const [first] = reports;
    const occasion = first ? reminderOccasion(termsOf(first), today) : null;
    if (!first || !occasion) continue;
    const meant = reports.filter((report) => isMeant(report, occasion, today));
    if (meant.length === 0) continue;
    const noted = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
      noteReminders(manager, {
        ...{ requestId, reports: meant, byMail, by: 'clock', today, at: now() },
        ...{ occasion: occasion.kind, onDay: first.dueOn },
      }),
    );
    all = { reports: all.reports + noted.reports, mails: all.mails + noted.mails };
  }
  return all;
}

async function readAround(manager: EntityManager, today: CivilDate): Promise<SubmissionRow[]> {
  return submissionRows(
    manager,
    `coalesce((SELECT moved.due_on FROM lantoa.report_request_change moved WHERE moved.request_id = asked.id
       ORDER BY moved.ordinal DESC LIMIT 1), asked.due_on) BETWEEN $1 AND $2`,
    [addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND)],
  );
}

function isMeant(report: SubmissionRow, { since, steps }: ReminderOccasion, today: CivilDate): boolean {
  const { step } = passDeadlines(placeOf(report), termsOf(report), today);
  const isReminded = report.lastRemindedOn !== null && report.lastRemindedOn >= since;
  return steps.includes(step) && !isReminded;
}

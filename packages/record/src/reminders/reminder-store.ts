import type { DataSource } from 'typeorm';
import { notFound } from '../collection/refusals.ts';
import { isUuid } from '../database/is-uuid.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { claimMails } from './claim-mails.ts';
import { readMails, readQueue } from './read-mails.ts';
import { remindByClock } from './remind-by-clock.ts';
import { remindReporters } from './remind-reporters.ts';
import type { ReminderStore } from './reminder.types.ts';
import { sendAgain } from './send-again.ts';
import { settleMail } from './settle-mail.ts';

/** Reminders and their mails in PostgreSQL; row-level security shows the mails to the lead department alone. */
export function reminderStore(dataSource: DataSource, now: Clock): ReminderStore {
  return {
    remind: async (requestId, viewer, { byMail }) => {
      if (!isUuid(requestId)) throw notFound();
      return remindReporters(dataSource, { requestId, viewer, byMail }, now);
    },
    remindByClock: async ({ byMail }) => remindByClock(dataSource, byMail, now),
    mails: async (requestId, viewer) => {
      if (!isUuid(requestId)) throw notFound();
      return readMails(dataSource, requestId, viewer);
    },
    claim: async (limit) => claimMails(dataSource, limit, now),
    settle: async (mail, outcome) => settleMail(dataSource, mail, outcome, now),
    sendAgain: async (id, viewer) => {
      if (!isUuid(id)) throw notFound();
      return sendAgain(dataSource, { id, viewer }, now);
    },
    queue: async () => readQueue(dataSource),
  };
}

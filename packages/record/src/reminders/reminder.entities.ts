import { EntitySchema } from 'typeorm';
import { instant, integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/* The table as TypeORM knows it; a test holds it against the migrations. The use cases speak SQL. */

const ReminderMailEntity = new EntitySchema<object>({
  name: 'ReminderMail',
  tableName: 'reminder_mail',
  columns: {
    id: key('reminder_mail', uuid),
    requestId: { ...uuid, name: 'request_id' },
    accountId: { ...uuid, name: 'account_id' },
    occasion: text,
    onDay: { type: 'date', name: 'on_day' },
    role: text,
    submissions: { ...uuid, array: true },
    state: text,
    attempts: integer,
    queuedAt: { ...instant, name: 'queued_at' },
    nextTryAt: { ...instant, name: 'next_try_at' },
    settledAt: { ...instant, ...nullable, name: 'settled_at' },
    fault: { ...text, ...nullable },
    reply: { ...text, ...nullable },
  },
  uniques: [{ name: 'uq_reminder_mail_occasion', columns: ['requestId', 'accountId', 'occasion', 'onDay'] }],
  indices: [{ name: 'ix_reminder_mail_next_try', columns: ['state', 'nextTryAt'] }],
  checks: [
    { name: 'ck_reminder_mail_occasion', expression: `occasion IN ('by_hand', 'before_due', 'overdue')` },
    { name: 'ck_reminder_mail_state', expression: `state IN ('waiting', 'sent', 'failed', 'dropped')` },
  ],
  foreignKeys: [
    {
      name: 'fk_reminder_mail_request',
      ...{ target: 'ReportRequest', columnNames: ['requestId'], referencedColumnNames: ['id'] },
    },
    {
      name: 'fk_reminder_mail_account',
      ...{ target: 'UserAccount', columnNames: ['accountId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    },
  ],
});

export const REMINDER_ENTITIES = [ReminderMailEntity] as const;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { closeTable } from './row-security.ts';

/** The queue of mails that carry reminders, and what became of each. */
export class AddReminderMails1795940000001 implements MigrationInterface {
  readonly name = 'AddReminderMails1795940000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.reminder_mail (
         id uuid NOT NULL,
         request_id uuid NOT NULL,
         account_id uuid NOT NULL,
         occasion text NOT NULL,
         on_day date NOT NULL,
         role text NOT NULL,
         submissions uuid array NOT NULL,
         state text NOT NULL,
         attempts integer NOT NULL,
         queued_at timestamp(3) with time zone NOT NULL,
         next_try_at timestamp(3) with time zone NOT NULL,
         settled_at timestamp(3) with time zone,
         fault text,
         reply text,
         CONSTRAINT pk_reminder_mail PRIMARY KEY (id),
         CONSTRAINT uq_reminder_mail_occasion UNIQUE (request_id, account_id, occasion, on_day),
         CONSTRAINT fk_reminder_mail_request FOREIGN KEY (request_id) REFERENCES lantoa.report_request (id),
         CONSTRAINT fk_reminder_mail_account FOREIGN KEY (account_id)
           REFERENCES lantoa.user_account (id) ON DELETE CASCADE,
         CONSTRAINT ck_reminder_mail_occasion CHECK (occasion IN ('by_hand', 'before_due', 'overdue')),
         CONSTRAINT ck_reminder_mail_state CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')))`,
    );
    await runner.query('CREATE INDEX ix_reminder_mail_next_try ON lantoa.reminder_mail (state, next_try_at)');
    await closeTable(runner, {
      table: 'reminder_mail',
      read: `(SELECT lantoa.scope_role()) IN ('SERVICE', 'LEAD_DEPARTMENT')`,
      feed: false,
      grants: ['INSERT', 'UPDATE'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lantoa.reminder_mail');
  }
}

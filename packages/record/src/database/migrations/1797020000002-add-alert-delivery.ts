import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_SERVICE, closeTable } from './row-security.ts';

/** Whom alerts are told to, how, and which were told (ADR 46). Who reads them there, `monitoring_alert` decides. */
export class AddAlertDelivery1797020000002 implements MigrationInterface {
  readonly name = 'AddAlertDelivery1797020000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE lantoa.alert_preference (
         account_id uuid NOT NULL,
         mode text NOT NULL,
         quiet_from text NOT NULL,
         quiet_to text NOT NULL,
         changed_at timestamp(3) with time zone NOT NULL,
         CONSTRAINT pk_alert_preference PRIMARY KEY (account_id),
         CONSTRAINT fk_alert_preference_account FOREIGN KEY (account_id)
           REFERENCES lantoa.user_account (id) ON DELETE CASCADE,
         CONSTRAINT ck_alert_preference_mode CHECK (mode IN ('none', 'daily', 'at_once')))`,
    );
    await runner.query(
      `CREATE TABLE lantoa.alert_webhook (
         id uuid NOT NULL,
         name text NOT NULL,
         url text NOT NULL,
         secret bytea,
         created_by text NOT NULL,
         created_at timestamp(3) with time zone NOT NULL,
         paused_at timestamp(3) with time zone,
         removed_at timestamp(3) with time zone,
         CONSTRAINT pk_alert_webhook PRIMARY KEY (id))`,
    );
    await createMessages(runner);
    const closed = { read: IS_SERVICE, feed: false } as const;
    for (const table of ['alert_preference', 'alert_webhook', 'alert_message'])
      await closeTable(runner, { table, ...closed, grants: ['INSERT', 'UPDATE'] });
    await closeTable(runner, { table: 'alert_delivery', ...closed, grants: ['INSERT'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['alert_delivery', 'alert_message', 'alert_webhook', 'alert_preference'])
      await runner.query(`DROP TABLE lantoa.${table}`);
  }
}

/** What was told to whom: a key keeps an alert from a second message to the same recipient. */
async function createMessages(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TABLE lantoa.alert_message (
       id uuid NOT NULL,
       account_id uuid,
       webhook_id uuid,
       kind text NOT NULL,
       on_day date NOT NULL,
       made_at timestamp(3) with time zone NOT NULL,
       sent_at timestamp(3) with time zone,
       CONSTRAINT pk_alert_message PRIMARY KEY (id),
       CONSTRAINT fk_alert_message_account FOREIGN KEY (account_id)
         REFERENCES lantoa.user_account (id) ON DELETE CASCADE,
       CONSTRAINT fk_alert_message_webhook FOREIGN KEY (webhook_id) REFERENCES lantoa.alert_webhook (id),
       CONSTRAINT ck_alert_message_kind CHECK (kind IN ('daily', 'at_once', 'event', 'test')),
       CONSTRAINT ck_alert_message_recipient CHECK ((account_id IS NULL) <> (webhook_id IS NULL)))`,
  );
  await runner.query(
    `CREATE UNIQUE INDEX uq_alert_message_daily ON lantoa.alert_message (account_id, on_day) WHERE kind = 'daily'`,
  );
  await runner.query(
    `CREATE TABLE lantoa.alert_delivery (
       alert_id uuid NOT NULL,
       recipient_id uuid NOT NULL,
       message_id uuid NOT NULL,
       CONSTRAINT pk_alert_delivery PRIMARY KEY (alert_id, recipient_id),
       CONSTRAINT fk_alert_delivery_alert FOREIGN KEY (alert_id)
         REFERENCES lantoa.monitoring_alert (id) ON DELETE CASCADE,
       CONSTRAINT fk_alert_delivery_message FOREIGN KEY (message_id)
         REFERENCES lantoa.alert_message (id) ON DELETE CASCADE)`,
  );
  await runner.query('CREATE INDEX ix_alert_delivery_message ON lantoa.alert_delivery (message_id)');
}

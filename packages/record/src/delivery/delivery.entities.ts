import { EntitySchema } from 'typeorm';
import { bytes, instant, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/* The tables as TypeORM knows them; a test holds them against the migrations. The use cases speak SQL. */

const toAccount = (name: string) => ({
  ...{ name, target: 'UserAccount', columnNames: ['accountId'], referencedColumnNames: ['id'] },
  onDelete: 'CASCADE' as const,
});

const AlertPreferenceEntity = new EntitySchema<object>({
  name: 'AlertPreference',
  tableName: 'alert_preference',
  columns: {
    accountId: { ...key('alert_preference', uuid), name: 'account_id' },
    mode: text,
    quietFrom: { ...text, name: 'quiet_from' },
    quietTo: { ...text, name: 'quiet_to' },
    changedAt: { ...instant, name: 'changed_at' },
  },
  checks: [{ name: 'ck_alert_preference_mode', expression: `mode IN ('none', 'daily', 'at_once')` }],
  foreignKeys: [toAccount('fk_alert_preference_account')],
});

const AlertWebhookEntity = new EntitySchema<object>({
  name: 'AlertWebhook',
  tableName: 'alert_webhook',
  columns: {
    id: key('alert_webhook', uuid),
    name: text,
    url: text,
    secret: { ...bytes, ...nullable },
    createdBy: { ...text, name: 'created_by' },
    createdAt: { ...instant, name: 'created_at' },
    pausedAt: { ...instant, ...nullable, name: 'paused_at' },
    removedAt: { ...instant, ...nullable, name: 'removed_at' },
  },
});

const AlertMessageEntity = new EntitySchema<object>({
  name: 'AlertMessage',
  tableName: 'alert_message',
  columns: {
    id: key('alert_message', uuid),
    accountId: { ...uuid, ...nullable, name: 'account_id' },
    webhookId: { ...uuid, ...nullable, name: 'webhook_id' },
    kind: text,
    onDay: { type: 'date', name: 'on_day' },
    madeAt: { ...instant, name: 'made_at' },
    sentAt: { ...instant, ...nullable, name: 'sent_at' },
  },
  indices: [{ name: 'uq_alert_message_daily', columns: ['accountId', 'onDay'], unique: true, where: `kind = 'daily'` }],
  checks: [
    { name: 'ck_alert_message_kind', expression: `kind IN ('daily', 'at_once', 'event', 'test')` },
    { name: 'ck_alert_message_recipient', expression: '(account_id IS NULL) <> (webhook_id IS NULL)' },
  ],
  foreignKeys: [
    toAccount('fk_alert_message_account'),
    {
      ...{ name: 'fk_alert_message_webhook', target: 'AlertWebhook', columnNames: ['webhookId'] },
      referencedColumnNames: ['id'],
    },
  ],
});

const AlertDeliveryEntity = new EntitySchema<object>({
  name: 'AlertDelivery',
  tableName: 'alert_delivery',
  columns: {
    alertId: { ...key('alert_delivery', uuid), name: 'alert_id' },
    recipientId: { ...key('alert_delivery', uuid), name: 'recipient_id' },
    messageId: { ...uuid, name: 'message_id' },
  },
  indices: [{ name: 'ix_alert_delivery_message', columns: ['messageId'] }],
  foreignKeys: [
    {
      ...{ name: 'fk_alert_delivery_alert', target: 'MonitoringAlert', columnNames: ['alertId'] },
      ...{ referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    },
    {
      ...{ name: 'fk_alert_delivery_message', target: 'AlertMessage', columnNames: ['messageId'] },
      ...{ referencedColumnNames: ['id'], onDelete: 'CASCADE' },
    },
  ],
});

export const DELIVERY_ENTITIES: readonly EntitySchema<object>[] = [
  AlertPreferenceEntity,
  AlertWebhookEntity,
  AlertMessageEntity,
  AlertDeliveryEntity,
];

import type { AlertEvidence, DigestMode, MonitoringRule, QuietHours } from '@lantoa/domain';

/** How an account is told about alerts by mail. */
export interface AlertPreference extends QuietHours {
  readonly mode: DigestMode;
}

export interface AlertWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Name of the account that declared it, else its id. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly isPaused: boolean;
  readonly lastSentAt: string | null;
}

export interface NewWebhook {
  readonly id: string;
  /** Shown this once: `whsec_` and 32 bytes in base64. */
  readonly secret: string;
}

/** An alert as a message tells it. */
export interface ToldAlert {
  readonly id: string;
  readonly rule: MonitoringRule;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly topic: string | null;
  readonly observance: string | null;
  readonly evidence: AlertEvidence;
  readonly dataVersion: number;
  readonly openedAt: string;
}

interface Message {
  readonly id: string;
  /** Those that still stand: neither acknowledged nor cleared meanwhile, and seen by the recipient. */
  readonly alerts: readonly ToldAlert[];
}

export interface DigestMessage extends Message {
  readonly kind: 'digest';
  readonly address: string;
  /** The recipient's quiet hours end then; null: it may go now. */
  readonly waitUntil: Date | null;
}

export interface WebhookMessage extends Message {
  readonly kind: 'webhook';
  readonly isTest: boolean;
  /** An administrator stopped it for a while: it waits. */
  readonly isPaused: boolean;
  readonly madeAt: string;
  readonly url: string;
  /** Null: sealed by a key that this server does not have. */
  readonly secret: Buffer | null;
}

export interface PlannedMessages {
  readonly mails: number;
  readonly webhooks: number;
}

/** Telling people and programs about alerts: preferences, webhooks, and messages that wait in the job queue. */
export interface DeliveryStore {
  preference(accountId: string): Promise<AlertPreference>;
  /** @throws RecordFault INVALID_ARGUMENT */
  savePreference(accountId: string, preference: AlertPreference): Promise<AlertPreference>;
  webhooks(): Promise<readonly AlertWebhook[]>;
  /** @throws RecordFault INVALID_ARGUMENT */
  createWebhook(webhook: { readonly name: string; readonly url: string }, by: string): Promise<NewWebhook>;
  /** False where no such webhook is in use. */
  pauseWebhook(id: string, isPaused: boolean, by: string): Promise<boolean>;
  removeWebhook(id: string, by: string): Promise<boolean>;
  /** Queues an event without alerts. */
  testWebhook(id: string, by: string): Promise<boolean>;
  /** Puts what is new under messages and queues them, for everybody whose time it is. Nobody is told of an alert twice. */
  plan(options: { readonly byMail: boolean }): Promise<PlannedMessages>;
  /** Null: there is nothing to send any more. */
  message(id: string): Promise<DigestMessage | WebhookMessage | null>;
  noteSent(id: string): Promise<void>;
}

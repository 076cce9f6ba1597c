import { Inject, Injectable } from '@nestjs/common';
import type { DigestMessage, RecordStore, TakenJob, WebhookMessage } from '@lantoa/record';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import { JobRunner, type JobOutcome } from '../../platform/jobs/job-runner.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';
import { WebhookSender } from '../../platform/webhooks/webhook-sender.ts';
import { digestMailText } from './digest-mail-text.ts';
import { webhookBody } from './webhook-body.ts';

const PAUSE_MILLISECONDS = 15 * 60_000;
const DONE = { kind: 'done' } as const;

/**
 * Sends the messages that wait in the queue. A message counts as sent once its receiver took it and that was noted; a
 * server that dies in between lets it be sent a second time, under the same id.
 */
@Injectable()
export class AlertMessengers {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(WebhookSender) private readonly hooks: WebhookSender,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(JobRunner) jobs: JobRunner,
  ) {
    jobs.register('alert_webhook', async (data) => this.deliver(data));
    // A server without mail leaves mails to the others.
    if (mails.isSetUp) jobs.register('alert_mail', async (data) => this.deliver(data));
  }

  private async deliver(data: TakenJob['data']): Promise<JobOutcome> {
    const message = await this.record.delivery.message(String(data['message']));
    if (!message) return DONE;
    const outcome = message.kind === 'digest' ? await this.mail(message) : await this.call(message);
    if (outcome.kind === 'done') await this.record.delivery.noteSent(message.id);
    return outcome;
  }

  private async mail({ id, address, alerts, waitUntil }: DigestMessage): Promise<JobOutcome> {
    if (waitUntil !== null) return { kind: 'later', at: waitUntil };
    const text = digestMailText({ alerts, home: this.config.publicUrl });
    const outcome = await this.mails.send({ id, to: address, ...text });
    return outcome.kind === 'sent' ? DONE : outcome;
  }

  private async call(message: WebhookMessage): Promise<JobOutcome> {
    const { id, url, secret, isPaused } = message;
    if (isPaused) return { kind: 'later', at: new Date(Date.now() + PAUSE_MILLISECONDS) };
    if (secret === null) return { kind: 'failed', again: false, fault: 'SECRET_LOST', reply: null };
    return this.hooks.send({ id, url, secret, body: webhookBody(message, this.config.publicUrl) });
  }
}

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { JobRunner, type JobOutcome } from '../../platform/jobs/job-runner.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';

/** How long after the end of quiet hours a digest may leave. */
const EVERY_MILLISECONDS = 5 * 60_000;

/** Asks again and again who is to be told what. Of any number of servers one plans at a time. */
@Injectable()
export class AlertPlanning implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(LOG) private readonly log: Log,
  ) {
    jobs.register('alert_planning', async () => this.plan());
  }

  onApplicationBootstrap(): void {
    this.ask();
    this.timer = setInterval(() => {
      this.ask();
    }, EVERY_MILLISECONDS).unref();
  }

  /** Queues a look, unless one waits already. */
  ask(): void {
    this.asking = this.queue();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.asking;
  }

  private async queue(): Promise<void> {
    try {
      await this.jobs.queue({ queue: 'alert_planning' });
    } catch (fault) {
      this.log.write('warning', 'alert_planning_not_queued', { cause: framesOf(fault) });
    }
  }

  private async plan(): Promise<JobOutcome> {
    const planned = await this.record.delivery.plan({ byMail: this.mails.isSetUp });
    if (planned.mails > 0) this.jobs.wake('alert_mail');
    if (planned.webhooks > 0) this.jobs.wake('alert_webhook');
    if (planned.mails + planned.webhooks > 0) this.log.write('info', 'alert_messages_queued', { ...planned });
    return { kind: 'done' };
  }
}

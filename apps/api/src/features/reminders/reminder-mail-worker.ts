import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ClaimedMail, MailOutcome, RecordStore } from '@lantoa/record';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.token.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';
import { reporterName } from '../../platform/schema/reporter-name.ts';
import { reminderMailText } from './reminder-mail-text.ts';

const EVERY_MILLISECONDS = 15_000;

/**
 * Sends queued mails one after the other. Any number of servers may: each mail is one server's at a time. A mail counts as
 * sent once the mail server took it and that was noted; a server that dies in between lets it be sent a second time.
 */
@Injectable()
export class ReminderMailWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> | null = null;
  private isStopping = false;

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(MailSender) private readonly sender: MailSender,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.sender.isSetUp) return;
    this.wake();
    this.timer = setInterval(() => {
      this.wake();
    }, EVERY_MILLISECONDS).unref();
  }

  /** Looks at the queue now; a look that is going on takes in what was queued meanwhile. */
  wake(): void {
    if (!this.sender.isSetUp || this.isStopping) return;
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    if (this.timer) clearInterval(this.timer);
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      while (!this.isStopping) {
        const [mail] = await this.record.reminders.claim(1);
        if (!mail) return;
        const outcome = await this.sender.send(this.written(mail));
        await this.record.reminders.settle(mail, outcome);
        this.tell(mail, outcome);
        // The others would wait as long for the same answer.
        if (outcome.kind === 'failed' && STANDS_STILL.has(outcome.fault)) return;
      }
    } catch (fault) {
      this.log.write('warning', 'reminder_mails_not_sent', { cause: framesOf(fault) });
    }
  }

  private written({ id, address, ...mail }: ClaimedMail) {
    const { index } = this.follower.model;
    const [only, ...others] = mail.reports;
    const query = only && others.length === 0 ? `report=${only.id}` : `request=${mail.requestId}`;
    const asks = index?.organisation(mail.requester);
    const text = reminderMailText({
      mail,
      bodies: mail.reports.map((report) => reporterName(report, index)),
      requester: { vi: asks?.vi ?? mail.requester, en: asks?.en ?? mail.requester },
      link: `${this.config.publicUrl}/reporting?${query}`,
    });
    return { id, to: address, ...text };
  }

  private tell({ id, attempt }: ClaimedMail, outcome: MailOutcome): void {
    if (outcome.kind === 'sent') this.log.write('info', 'reminder_mail_sent', { id, attempt });
    else this.log.write('warning', 'reminder_mail_not_sent', { id, attempt, fault: outcome.fault });
  }
}

const STANDS_STILL: ReadonlySet<string> = new Set(['UNREACHABLE', 'SIGN_IN_REFUSED']);

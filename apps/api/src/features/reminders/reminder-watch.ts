import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';
import { HourlyLook } from '../../platform/schedule/hourly-look.ts';
import { ReminderMailWorker } from './reminder-mail-worker.ts';

/** Reminds before a due date and after it. What the time is, the record knows; any number of servers may look. */
@Injectable()
export class ReminderWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new HourlyLook();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(MailSender) private readonly sender: MailSender,
    @Inject(ReminderMailWorker) private readonly worker: ReminderMailWorker,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.start(() => this.look());
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
  }

  private async look(): Promise<void> {
    try {
      const reminded = await this.record.reminders.remindByClock({ byMail: this.sender.isSetUp });
      if (reminded.reports > 0) this.log.write('info', 'reports_reminded', { ...reminded });
      this.worker.wake();
    } catch (fault) {
      this.log.write('warning', 'reports_not_reminded', { cause: framesOf(fault) });
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { CollectionViewer, RecordStore, ReminderMail as Recorded } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';
import { reporterName } from '../../platform/schema/reporter-name.ts';
import { ReminderMailWorker } from './reminder-mail-worker.ts';
import type { MailQueue, ReminderMail, ReminderMails } from './reminders.types.ts';

/** Reminders by hand, and what became of their mails. */
@Injectable()
export class RemindersService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(MailSender) private readonly sender: MailSender,
    @Inject(ReminderMailWorker) private readonly worker: ReminderMailWorker,
  ) {}

  async remind(requestId: string, viewer: RequestViewer): Promise<number> {
    const reminded = await this.record.reminders.remind(requestId, signedIn(viewer), { byMail: this.sender.isSetUp });
    this.worker.wake();
    return reminded;
  }

  async mails(requestId: string, viewer: RequestViewer): Promise<ReminderMails> {
    const mails = await this.record.reminders.mails(requestId, signedIn(viewer));
    return { isSetUp: this.sender.isSetUp, mails: await this.presented(mails, requestId, signedIn(viewer)) };
  }

  /** @throws AppError INVALID_ARGUMENT without a mail server; RecordFault NOT_FOUND, CONFLICT */
  async sendAgain(id: string, viewer: RequestViewer): Promise<ReminderMail> {
    if (!this.sender.isSetUp) throw new AppError('INVALID_ARGUMENT', { text: NOT_SET_UP });
    const mail = await this.record.reminders.sendAgain(id, signedIn(viewer));
    this.worker.wake();
    const [presented] = await this.presented([mail], null, signedIn(viewer));
    if (!presented) throw new AppError('NOT_FOUND');
    return presented;
  }

  async queue(): Promise<MailQueue> {
    return { isSetUp: this.sender.isSetUp, ...(await this.record.reminders.queue()) };
  }

  private async presented(
    mails: readonly Recorded[],
    requestId: string | null,
    viewer: CollectionViewer,
  ): Promise<ReminderMail[]> {
    const reports = mails.length === 0 ? [] : await this.record.collection.submissions({ requestId }, viewer);
    const names = new Map(reports.map((report) => [report.id, reporterName(report, this.follower.model.index)]));
    return mails.map(({ submissions, ...mail }) => ({
      ...mail,
      reporters: submissions.flatMap((id) => names.get(id) ?? []),
    }));
  }
}

function signedIn(viewer: RequestViewer): CollectionViewer {
  if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
  return viewer;
}

const NOT_SET_UP = {
  vi: 'Máy chủ chưa cài đặt gửi thư điện tử (LANTOA_SMTP_URL, LANTOA_MAIL_FROM).',
  en: 'The server has no mail set up (LANTOA_SMTP_URL, LANTOA_MAIL_FROM).',
};

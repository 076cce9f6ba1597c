import { Inject, Injectable } from '@nestjs/common';
import type { AlertPreference as Kept, AlertWebhook, NewWebhook, RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { JobRunner } from '../../platform/jobs/job-runner.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { MailSender } from '../../platform/mail/mail-sender.ts';
import type { AlertPreference, AlertPreferenceInput } from './alert-delivery.types.ts';

/** Whom alerts are told to, by mail and by webhook. */
@Injectable()
export class AlertDeliveryService {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(JobRunner) private readonly jobs: JobRunner,
  ) {}

  async preference(viewer: RequestViewer): Promise<AlertPreference> {
    return this.shown(await this.record.delivery.preference(personOf(viewer)));
  }

  /** @throws RecordFault INVALID_ARGUMENT */
  async savePreference(
    { mode, quietFrom, quietTo }: AlertPreferenceInput,
    viewer: RequestViewer,
  ): Promise<AlertPreference> {
    const chosen = { mode: KEPT[mode], from: quietFrom, to: quietTo };
    return this.shown(await this.record.delivery.savePreference(personOf(viewer), chosen));
  }

  webhooks(): Promise<readonly AlertWebhook[]> {
    return this.record.delivery.webhooks();
  }

  /** @throws RecordFault INVALID_ARGUMENT */
  createWebhook(webhook: { readonly name: string; readonly url: string }, viewer: RequestViewer): Promise<NewWebhook> {
    return this.record.delivery.createWebhook(webhook, personOf(viewer));
  }

  pauseWebhook(id: string, isPaused: boolean, viewer: RequestViewer): Promise<boolean> {
    return this.record.delivery.pauseWebhook(id, isPaused, personOf(viewer));
  }

  removeWebhook(id: string, viewer: RequestViewer): Promise<boolean> {
    return this.record.delivery.removeWebhook(id, personOf(viewer));
  }

  async testWebhook(id: string, viewer: RequestViewer): Promise<boolean> {
    const isQueued = await this.record.delivery.testWebhook(id, personOf(viewer));
    if (isQueued) this.jobs.wake('alert_webhook');
    return isQueued;
  }

  private shown({ mode, from, to }: Kept): AlertPreference {
    return { isMailSetUp: this.mails.isSetUp, mode: SHOWN[mode], quietFrom: from, quietTo: to };
  }
}

const KEPT = { NONE: 'none', DAILY: 'daily', AT_ONCE: 'at_once' } as const;
const SHOWN = { none: 'NONE', daily: 'DAILY', at_once: 'AT_ONCE' } as const;

/** Mails go to people, and people declare where events go: a token that leaks must not send figures elsewhere. */
function personOf(viewer: RequestViewer): string {
  if (viewer.kind !== 'session') throw new AppError('NOT_AVAILABLE', { text: PEOPLE_ONLY });
  return viewer.userId;
}

const PEOPLE_ONLY = {
  vi: 'Việc này chỉ làm được khi đăng nhập, không làm được bằng mã truy cập.',
  en: 'This is done when signed in, not with a token.',
} as const;

import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsViewer, ReadModel, SensitiveRead } from '@lantoa/analytics';
import type { RecordStore } from '@lantoa/record';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import { RECORD_STORE } from '../ledger/record-store.token.ts';
import { LOG, type Log } from '../logging/log.ts';

/** Puts questions to the read model with the rights of whoever asks, and notes exact reads of sensitive groups. */
@Injectable()
export class Answers {
  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async ask<Answer>(
    viewer: RequestViewer,
    question: (model: ReadModel, rights: AnalyticsViewer) => Promise<Answer>,
  ): Promise<Answer> {
    const reads: SensitiveRead[] = [];
    const rights = { ...analyticsRights(viewer), onSensitiveRead: (read: SensitiveRead) => reads.push(read) };
    const answer = await question(this.follower.model, rights);
    for (const read of reads) await this.note(viewer, read);
    return answer;
  }

  // The audit belongs to the record. While that is away, reading goes on and the log keeps the note.
  private async note(viewer: RequestViewer, read: SensitiveRead): Promise<void> {
    if (viewer.kind === 'nobody') return;
    try {
      await this.record.accounts.noteSensitiveRead(viewer, { ...read });
    } catch {
      this.log.write('warning', 'figures.sensitive', { ...read, actor: viewer.userId });
    }
  }
}

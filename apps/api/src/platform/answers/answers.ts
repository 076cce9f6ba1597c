import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsViewer, ReadModel, SensitiveRead } from '@lantoa/analytics';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import { SensitiveReads } from './sensitive-reads.ts';

/** Puts questions to the read model with the rights of whoever asks, and has exact reads of sensitive groups noted. */
@Injectable()
export class Answers {
  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(SensitiveReads) private readonly sensitive: SensitiveReads,
  ) {}

  async ask<Answer>(
    viewer: RequestViewer,
    question: (model: ReadModel, rights: AnalyticsViewer) => Promise<Answer>,
  ): Promise<Answer> {
    const reads: SensitiveRead[] = [];
    const rights = { ...analyticsRights(viewer), onSensitiveRead: (read: SensitiveRead) => reads.push(read) };
    const answer = await question(this.follower.model, rights);
    await this.sensitive.note(viewer, reads);
    return answer;
  }
}

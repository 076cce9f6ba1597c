import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsViewer, ReadModel } from '@lantoa/analytics';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';

/** Puts questions to the read model with the rights of whoever asks. */
@Injectable()
export class Answers {
  constructor(@Inject(LedgerFollower) private readonly follower: LedgerFollower) {}

  ask<Answer>(
    viewer: RequestViewer,
    question: (model: ReadModel, rights: AnalyticsViewer) => Promise<Answer>,
  ): Promise<Answer> {
    return question(this.follower.model, analyticsRights(viewer));
  }
}

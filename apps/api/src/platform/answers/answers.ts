import { Inject, Injectable } from '@nestjs/common';
import type { AnalyticsViewer, ReadModel, SensitiveRead } from '@lantoa/analytics';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { LedgerFollower } from '../ledger/ledger-follower.ts';
import { AppError } from '../errors/app-error.ts';
import { SensitiveReads, type NotedRead } from './sensitive-reads.ts';

/** How an answer leaves the product for good. */
export interface LeavingFile {
  readonly format: string;
  /** Whoever asks said a second time that exact figures about sensitive groups are to leave. */
  readonly confirmed: boolean;
}

/** Puts questions to the read model with the rights of whoever asks, and has exact reads of sensitive groups noted. */
@Injectable()
export class Answers {
  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(SensitiveReads) private readonly sensitive: SensitiveReads,
  ) {}

  /**
   * @throws AppError CONFIRMATION_NEEDED for a file of exact figures about sensitive groups that nobody confirmed, before
   * anything is read. Own units' figures need none (domain reference 3.4).
   */
  async ask<Answer>(
    viewer: RequestViewer,
    question: (model: ReadModel, rights: AnalyticsViewer) => Promise<Answer>,
    file: LeavingFile | null = null,
  ): Promise<Answer> {
    const reads: NotedRead[] = [];
    const own = analyticsRights(viewer);
    const rights: AnalyticsViewer = {
      ...own,
      leavesAsFile: file !== null,
      onSensitiveRead: (read: SensitiveRead) => {
        if (file?.confirmed === false && own.profile === 'exact') throw new AppError('CONFIRMATION_NEEDED');
        reads.push(file === null ? read : { ...read, file: file.format });
      },
    };
    const answer = await question(this.follower.model, rights);
    await this.sensitive.note(viewer, reads);
    return answer;
  }
}

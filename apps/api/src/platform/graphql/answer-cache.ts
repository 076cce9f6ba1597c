import { Inject, Injectable } from '@nestjs/common';
import type { SensitiveRead } from '@lantoa/analytics';
import QuickLRU from 'quick-lru';
import { SensitiveReads } from '../answers/sensitive-reads.ts';
import { analyticsRights } from '../auth/analytics-rights.ts';
import type { RequestViewer } from '../auth/request-viewer.ts';
import { keptText, sizeOf } from './answer-text.ts';
import type { Answer, ReadyAnswer } from './answer.ts';
import { readyAnswer } from './send-answer.ts';

const MAX_ANSWERS = 500;
/** A longer answer is computed anew: 500 of these are 60 million bytes at most. */
const MAX_BYTES = 120 * 1024;
/** What an answer read is a few words, or nothing; kept longer than the answer, so that a 304 needs none of it. */
const MAX_READS = 20_000;

interface Given {
  readonly answer: ReadyAnswer;
  readonly reads: readonly SensitiveRead[];
}

/**
 * Finished answers by ETag, and those that are being computed: the same question asked twice at once runs once. An answer
 * given from here, or by a 304, is noted like the one that was computed.
 */
@Injectable()
export class AnswerCache {
  private readonly finished = new QuickLRU<string, Given>({ maxSize: MAX_ANSWERS });
  private readonly running = new Map<string, Promise<Given>>();
  private readonly reads = new QuickLRU<string, readonly SensitiveRead[]>({ maxSize: MAX_READS });

  constructor(@Inject(SensitiveReads) private readonly sensitive: SensitiveReads) {}

  /**
   * Whether the answer that a viewer holds may be confirmed without being computed. Not where exact figures about
   * sensitive groups may stand in it and this process does not know whether they do.
   */
  async confirm(etag: string, viewer: RequestViewer): Promise<boolean> {
    const reads = this.reads.get(etag) ?? (mayReadExactly(viewer) ? null : NONE);
    if (reads === null) return false;
    await this.sensitive.note(viewer, reads);
    return true;
  }

  async share(etag: string, viewer: RequestViewer, compute: () => Promise<Answer>): Promise<ReadyAnswer> {
    const known = this.finished.get(etag) ?? this.running.get(etag);
    if (known) {
      const { answer, reads } = await known;
      await this.sensitive.note(viewer, reads);
      return answer;
    }
    const started = this.sensitive
      .collect(compute)
      .then(async ({ result, reads }) => ({ answer: await readyAnswer(result), reads }))
      .finally(() => this.running.delete(etag));
    this.running.set(etag, started);
    const given = await started;
    this.keep(etag, given);
    return given.answer;
  }

  private keep(etag: string, { answer, reads }: Given): void {
    if (!answer.complete) return;
    this.reads.set(etag, reads);
    const text = keptText(answer.text);
    if (sizeOf(text) <= MAX_BYTES) this.finished.set(etag, { answer: { ...answer, text }, reads });
  }
}

const NONE: readonly SensitiveRead[] = [];

/** True for the roles that see all exactly, and for those that see their own units so. */
function mayReadExactly(viewer: RequestViewer): boolean {
  const { profile, units } = analyticsRights(viewer);
  return profile === 'exact' || units.length > 0;
}

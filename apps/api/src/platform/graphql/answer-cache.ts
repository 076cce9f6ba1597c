import { Injectable } from '@nestjs/common';
import QuickLRU from 'quick-lru';
import type { Answer } from './answer.ts';

const MAX_ANSWERS = 500;
/** A longer answer is computed anew: 500 of these are 32 million characters at most. */
const MAX_CHARACTERS = 64 * 1024;

/** Finished answers by ETag, and those that are being computed: the same question asked twice at once runs once. */
@Injectable()
export class AnswerCache {
  private readonly finished = new QuickLRU<string, Answer>({ maxSize: MAX_ANSWERS });
  private readonly running = new Map<string, Promise<Answer>>();

  async share(etag: string, compute: () => Promise<Answer>): Promise<Answer> {
    const known = this.finished.get(etag) ?? this.running.get(etag);
    if (known) return known;
    const started = compute().finally(() => this.running.delete(etag));
    this.running.set(etag, started);
    const answer = await started;
    if (answer.complete && answer.body.length <= MAX_CHARACTERS) this.finished.set(etag, answer);
    return answer;
  }
}

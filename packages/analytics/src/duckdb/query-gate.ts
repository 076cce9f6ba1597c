import { AnalyticsFault } from '../analytics-fault.ts';

/**
 * Lets a few queries run at a time and queues the rest: DuckDB holds libuv's threads while it computes, and file reads of the
 * same process would wait behind many of them. Edge: a queue that is full refuses at once with BUSY.
 */
export class QueryGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atATime: number,
    private readonly queueLength: number,
  ) {}

  async run<Result>(task: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.atATime) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.queueLength) {
      throw new AnalyticsFault(
        'BUSY',
        { vi: 'Máy chủ đang xử lý quá nhiều câu hỏi.', en: 'Too many questions are being answered at the moment.' },
        { vi: 'Thử lại sau vài giây.', en: 'Try again in a few seconds.' },
      );
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  // The place is handed on without being freed in between, so that nobody overtakes the queue.
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

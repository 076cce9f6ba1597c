import { AnalyticsFault } from '../analytics-fault.ts';

/** Who waits for an answer: somebody who reads, or a write that must look at the data before it is recorded. */
export type QueryTurn = 'reading' | 'writing';

/** So many questions of writes may pass waiting readers one after the other; then a reader goes. */
const WRITES_IN_A_ROW = 3;

/**
 * Lets a few queries run at a time and queues the rest: DuckDB holds libuv's threads while it computes, and file reads of the
 * same process would wait behind many of them. Questions of writes go first, since pages that ask anew after a write are many
 * and can wait; every fourth place is a reader's while any waits. Edge: a queue that is full refuses at once with BUSY; each
 * kind has its own, so that no crowd of readers turns a write away.
 */
export class QueryGate {
  private running = 0;
  private writesInARow = 0;
  private readonly waiting: Readonly<Record<QueryTurn, (() => void)[]>> = { reading: [], writing: [] };

  constructor(
    private readonly atATime: number,
    private readonly queueLength: number,
  ) {}

  async run<Result>(task: () => Promise<Result>, turn: QueryTurn = 'reading'): Promise<Result> {
    await this.enter(turn);
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private async enter(turn: QueryTurn): Promise<void> {
    if (this.running < this.atATime) {
      this.running += 1;
      return;
    }
    const queue = this.waiting[turn];
    if (queue.length >= this.queueLength) {
      throw new AnalyticsFault(
        'BUSY',
        { vi: 'Máy chủ đang xử lý quá nhiều câu hỏi.', en: 'Too many questions are being answered at the moment.' },
        { vi: 'Thử lại sau vài giây.', en: 'Try again in a few seconds.' },
      );
    }
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  // The place is handed on without being freed in between, so that nobody overtakes the queue.
  private leave(): void {
    const next = this.takeNext();
    if (next) next();
    else this.running -= 1;
  }

  private takeNext(): (() => void) | undefined {
    const { reading, writing } = this.waiting;
    const isWrite = writing.length > 0 && (reading.length === 0 || this.writesInARow < WRITES_IN_A_ROW);
    this.writesInARow = isWrite && reading.length > 0 ? this.writesInARow + 1 : 0;
    return (isWrite ? writing : reading).shift();
  }
}

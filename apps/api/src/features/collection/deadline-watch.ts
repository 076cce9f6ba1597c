import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';

/** Deadlines end with a civil day; an hour late changes no figure but that of the day itself. */
const EVERY_MILLISECONDS = 3_600_000;

/** Takes on reports whose deadline has passed while nobody looks, so that the ledger follows the day. */
@Injectable()
export class DeadlineWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = this.look();
    this.timer = setInterval(() => {
      this.looking = this.look();
    }, EVERY_MILLISECONDS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const moved = await this.record.collection.passDeadlines();
      if (moved > 0) this.log.write('info', 'deadlines_passed', { moved });
    } catch (fault) {
      this.log.write('warning', 'deadlines_not_passed', { cause: framesOf(fault) });
    }
  }
}

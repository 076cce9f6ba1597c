import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { HourlyLook } from '../../platform/schedule/hourly-look.ts';

/** Takes on reports whose deadline has passed while nobody looks, so that the ledger follows the day. */
@Injectable()
export class DeadlineWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new HourlyLook();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.start(() => this.look());
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
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

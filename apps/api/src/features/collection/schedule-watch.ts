import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordStore } from '@lantoa/record';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { HourlyLook } from '../../platform/schedule/hourly-look.ts';

/** Opens the requests of schedules. What the time is, the record knows; any number of servers may look. */
@Injectable()
export class ScheduleWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new HourlyLook();

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.start(() => this.look());
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
  }

  private async look(): Promise<void> {
    const { index } = this.follower.model;
    if (!index) return;
    try {
      const { opened, refused } = await this.record.schedules.openDue(index);
      for (const one of opened) this.log.write('info', 'scheduled_request_opened', { ...one });
      for (const { scheduleId, period, why } of refused) {
        this.log.write('warning', 'scheduled_request_not_opened', { scheduleId, period, why: why.en });
      }
    } catch (fault) {
      this.log.write('warning', 'schedules_not_looked_at', { cause: framesOf(fault) });
    }
  }
}

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { HourlyLook } from '../../platform/schedule/hourly-look.ts';
import { MonitoringEvaluation } from './monitoring-evaluation.ts';

/** New data are looked at when they have come to rest for this long, so that a deadline day is one look and not two hundred. */
const REST_MILLISECONDS = 2_000;
/** A stream of batches that never rests is looked at this often. */
const LONGEST_MILLISECONDS = 30_000;

/** Evaluates after new data and every hour, since a day that passes makes reports late, too. */
@Injectable()
export class MonitoringWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new HourlyLook();
  private stopListening: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** When the first of the versions that wait came. */
  private waitingSince: number | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(MonitoringEvaluation) private readonly evaluation: MonitoringEvaluation,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.follower.onVersion(() => {
      this.lookSoon();
    });
    this.hourly.start(() => this.look());
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    if (this.timer) clearTimeout(this.timer);
    await this.hourly.stop();
    await this.looking;
  }

  /** After the next rest. */
  lookSoon(): void {
    const now = Date.now();
    this.waitingSince ??= now;
    if (this.timer) clearTimeout(this.timer);
    const left = this.waitingSince + LONGEST_MILLISECONDS - now;
    this.timer = setTimeout(
      () => {
        this.waitingSince = null;
        this.looking = this.look();
      },
      Math.max(0, Math.min(REST_MILLISECONDS, left)),
    ).unref();
  }

  private async look(): Promise<void> {
    try {
      const evaluated = await this.evaluation.run(new Date());
      for (const { rule, opened, cleared } of evaluated)
        if (opened.length + cleared > 0)
          this.log.write('info', 'rule_evaluated', { rule, opened: opened.length, cleared });
    } catch (fault) {
      this.log.write('warning', 'rules_not_evaluated', { cause: framesOf(fault) });
    }
  }
}

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JobRunner, type JobOutcome } from '../../platform/jobs/job-runner.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { LOG, framesOf, type Log } from '../../platform/logging/log.ts';
import { HourlyLook } from '../../platform/schedule/hourly-look.ts';
import { MonitoringEvaluation } from './monitoring-evaluation.ts';

/** New data are looked at when they have come to rest for this long, so that a deadline day is one look and not two hundred. */
const REST_MILLISECONDS = 2_000;
/** A stream of batches that never rests is looked at this often. */
const LONGEST_MILLISECONDS = 30_000;

/** What waits for the next rest. */
interface Asked {
  /** When the first of it came. */
  readonly since: number;
  /** Of new data alone: any server may have asked the same. null: of something else, too. */
  readonly version: number | null;
}

/**
 * Asks for an evaluation after new data and every hour, since a day that passes makes reports late, too. The evaluation is a
 * job: one server's at a time. Whoever takes it on looks at all that was recorded by then, so that an ask that found another
 * one waiting is answered by that one, and a read model that lags behind swallows nothing.
 */
@Injectable()
export class MonitoringWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new HourlyLook();
  private stopListening: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;
  private asked: Asked | null = null;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(MonitoringEvaluation) private readonly evaluation: MonitoringEvaluation,
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(JobRunner) private readonly jobs: JobRunner,
    @Inject(LOG) private readonly log: Log,
  ) {
    jobs.register('alert_evaluation', async () => this.look());
  }

  onApplicationBootstrap(): void {
    this.stopListening = this.follower.onVersion((version) => {
      this.askAtRest(version);
    });
    this.hourly.start(() => this.ask(null));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    if (this.timer) clearTimeout(this.timer);
    await this.hourly.stop();
    await this.asking;
  }

  /** After the next rest. */
  lookSoon(): void {
    this.askAtRest(null);
  }

  private askAtRest(version: number | null): void {
    const now = Date.now();
    const { since, version: before } = this.asked ?? { since: now, version };
    this.asked = { since, version: before === null ? null : version };
    if (this.timer) clearTimeout(this.timer);
    const left = since + LONGEST_MILLISECONDS - now;
    this.timer = setTimeout(
      () => {
        const asked = this.asked?.version ?? null;
        this.asked = null;
        this.asking = this.ask(asked);
      },
      Math.max(0, Math.min(REST_MILLISECONDS, left)),
    ).unref();
  }

  /** @param version servers that ask for the same one ask for one job */
  private async ask(version: number | null): Promise<void> {
    try {
      const once = version === null ? {} : { once: String(version), data: { version: String(version) } };
      await this.jobs.queue({ queue: 'alert_evaluation', ...once });
    } catch (fault) {
      this.log.write('warning', 'alert_evaluation_not_queued', { cause: framesOf(fault) });
    }
  }

  private async look(): Promise<JobOutcome> {
    await this.follower.catchUp();
    for (const { rule, opened, cleared } of await this.evaluation.run(new Date()))
      if (opened.length + cleared > 0)
        this.log.write('info', 'rule_evaluated', { rule, opened: opened.length, cleared });
    await this.jobs.queue({ queue: 'alert_planning' });
    return { kind: 'done' };
  }
}

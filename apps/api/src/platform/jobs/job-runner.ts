import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  JOB_QUEUES,
  type JobFault,
  type JobQueue,
  type JobRequest,
  type RecordStore,
  type TakenJob,
} from '@lantoa/record';
import { RECORD_STORE } from '../ledger/record-store.token.ts';
import { LOG, framesOf, type Log } from '../logging/log.ts';

/** What became of a job. `later`: nothing went wrong, its time has not come. */
export type JobOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly at: Date }
  | ({ readonly kind: 'failed'; readonly again: boolean } & JobFault);

export type JobHandler = (data: TakenJob['data']) => Promise<JobOutcome>;

const LOOK_MILLISECONDS = 5_000;
const MAINTENANCE_MILLISECONDS = 60_000;

/**
 * Takes jobs on, one of each queue at a time, and hands each to whoever registered for its queue. Any number of servers
 * may: a job is one server's at a time. A server that dies gives its job back once its time has run out.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<JobQueue, JobHandler>();
  private readonly working = new Map<JobQueue, Promise<void>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private maintaining: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  register(queue: JobQueue, handler: JobHandler): void {
    this.handlers.set(queue, handler);
  }

  onApplicationBootstrap(): void {
    this.wakeAll();
    const look = setInterval(() => {
      this.wakeAll();
    }, LOOK_MILLISECONDS);
    const maintenance = setInterval(() => {
      this.maintaining = this.maintain();
    }, MAINTENANCE_MILLISECONDS);
    this.timers.push(look.unref(), maintenance.unref());
  }

  /** Queues a job and looks at its queue now. */
  async queue(request: JobRequest): Promise<void> {
    await this.record.jobs.send(request);
    this.wake(request.queue);
  }

  /** Looks at a queue now; a look that is going on takes in what was queued meanwhile. */
  wake(queue: JobQueue): void {
    const handler = this.handlers.get(queue);
    if (!handler || this.isStopping || this.working.has(queue)) return;
    const work = this.work(queue, handler).finally(() => {
      this.working.delete(queue);
    });
    this.working.set(queue, work);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([...this.working.values(), this.maintaining]);
  }

  wakeAll(): void {
    for (const queue of JOB_QUEUES) this.wake(queue);
  }

  private async work(queue: JobQueue, handler: JobHandler): Promise<void> {
    try {
      while (!this.isStopping) {
        const job = await this.record.jobs.take(queue);
        if (!job) return;
        await this.settle(job, await this.outcomeOf(job, handler));
      }
    } catch (fault) {
      this.log.write('warning', 'jobs_not_looked_at', { queue, cause: framesOf(fault) });
    }
  }

  private async outcomeOf(job: TakenJob, handler: JobHandler): Promise<JobOutcome> {
    try {
      return await handler(job.data);
    } catch (fault) {
      this.log.write('warning', 'job_broke_off', { queue: job.queue, job: job.id, cause: framesOf(fault) });
      return { kind: 'failed', again: true, fault: 'UNEXPECTED', reply: null };
    }
  }

  private async settle(job: TakenJob, outcome: JobOutcome): Promise<void> {
    const { jobs } = this.record;
    const { id, queue } = job;
    if (outcome.kind === 'failed') {
      const { fault, reply, again } = outcome;
      await jobs.fail(job, { fault, reply }, { again });
      this.log.write('warning', 'job_failed', { queue, job: id, fault });
      return;
    }
    if (outcome.kind === 'later') await jobs.putOff(job, outcome.at);
    else await jobs.complete(job);
  }

  private async maintain(): Promise<void> {
    try {
      await this.record.jobs.maintain();
    } catch (fault) {
      this.log.write('warning', 'jobs_not_maintained', { cause: framesOf(fault) });
    }
  }
}

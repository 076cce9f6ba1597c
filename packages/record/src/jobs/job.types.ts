import type { EntityManager } from 'typeorm';

/** The queues; a migration makes the table of each. */
export const JOB_QUEUES = ['alert_evaluation', 'alert_planning', 'alert_mail', 'alert_webhook'] as const;
export type JobQueue = (typeof JOB_QUEUES)[number];

export const JOB_STATES = ['waiting', 'retrying', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobRequest {
  readonly queue: JobQueue;
  /** Ids alone: whoever reads the queue learns nothing about people. */
  readonly data?: Readonly<Record<string, string>>;
  /** Of all requests of this queue that name the same, the first alone makes a job, as long as that is kept. */
  readonly once?: string;
  /** Not before. */
  readonly after?: Date;
  /** The transaction whose commit makes the job; absent: one of its own. */
  readonly within?: EntityManager;
}

export interface TakenJob {
  readonly id: string;
  readonly queue: JobQueue;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What went wrong, without addresses and particulars: it is kept and shown. */
export interface JobFault {
  readonly fault: string;
  /** In the words of whoever refused. */
  readonly reply: string | null;
}

export interface QueueReport {
  readonly queue: JobQueue;
  readonly waiting: number;
  readonly retrying: number;
  readonly running: number;
  readonly done: number;
  readonly failed: number;
  readonly oldestWaiting: string | null;
}

export interface JobReport {
  readonly id: string;
  readonly queue: JobQueue;
  readonly state: JobState;
  readonly attempts: number;
  readonly queuedAt: string;
  /** Of a job that waits. */
  readonly nextTryAt: string | null;
  readonly settledAt: string | null;
  /** As noted, of a job that failed at least once; GIVEN_BACK: its process died or took too long. */
  readonly fault: string | null;
  readonly reply: string | null;
}

export interface JobsReport {
  readonly queues: readonly QueueReport[];
  /** Failed ones first, then what runs, waits and was done, newest first. */
  readonly jobs: readonly JobReport[];
}

/** Work that waits, on pg-boss. Any number of processes may take jobs on: each goes to one at a time. */
export interface JobStore {
  /** Null: what is asked for waits already, or was asked for under the same name. */
  send(request: JobRequest): Promise<string | null>;
  take(queue: JobQueue): Promise<TakenJob | null>;
  complete(job: TakenJob): Promise<void>;
  /** Its time has not come: it waits until then, and no attempt is counted. */
  putOff(job: TakenJob, until: Date): Promise<void>;
  /** Tried again later with growing waits, unless given up at once or tried often enough. */
  fail(job: TakenJob, fault: JobFault, options: { readonly again: boolean }): Promise<void>;
  /** Gives back what dead processes had taken on, puts away what was done long ago. */
  maintain(): Promise<void>;
  report(limit: number): Promise<JobsReport>;
  /** Queues a failed job anew, noted in the audit. @throws RecordFault NOT_FOUND; CONFLICT for one that has not failed */
  retry(id: string, by: string): Promise<void>;
}

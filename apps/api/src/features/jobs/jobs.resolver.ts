import { Inject } from '@nestjs/common';
import { ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RecordStore } from '@lantoa/record';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { JobRunner } from '../../platform/jobs/job-runner.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';
import { Argument } from '../../platform/schema/argument.ts';
import { Jobs } from './jobs.types.ts';

const MOST_JOBS = 100;

@Resolver()
export class JobsResolver {
  constructor(
    @Inject(RECORD_STORE) private readonly record: RecordStore,
    @Inject(JobRunner) private readonly runner: JobRunner,
  ) {}

  @Query(() => Jobs, { description: 'The queues of the server, and their jobs.' })
  jobs(): Promise<Jobs> {
    return this.record.jobs.report(MOST_JOBS);
  }

  @Mutation(() => Boolean, {
    description: 'Queues a failed job anew; NOT_FOUND, or CONFLICT for one that has not failed. Noted in the audit.',
  })
  async retryJob(@Argument('id', () => ID) id: string, @CurrentViewer() viewer: RequestViewer): Promise<boolean> {
    if (viewer.kind === 'nobody') throw new AppError('UNAUTHENTICATED');
    await this.record.jobs.retry(id, viewer.userId);
    this.runner.wakeAll();
    return true;
  }
}

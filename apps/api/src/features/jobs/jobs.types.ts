import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'How a queue is doing: numbers of jobs, those done within the last week.' })
export class JobQueueReport {
  @Field(() => String, { description: 'alert_evaluation, alert_planning, alert_mail or alert_webhook.' })
  readonly queue!: string;

  @Field(() => Int)
  readonly waiting!: number;

  @Field(() => Int, { description: 'Tried, and to be tried again.' })
  readonly retrying!: number;

  @Field(() => Int)
  readonly running!: number;

  @Field(() => Int)
  readonly done!: number;

  @Field(() => Int)
  readonly failed!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the job that waits longest was queued.' })
  readonly oldestWaiting!: string | null;
}

@ObjectType({ description: 'A job; it tells of no person and no figure.' })
export class Job {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly queue!: string;

  @Field(() => String, { description: 'waiting, retrying, running, done, failed or cancelled.' })
  readonly state!: string;

  @Field(() => Int)
  readonly attempts!: number;

  @Field(() => DateTimeScalar)
  readonly queuedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of a job that waits.' })
  readonly nextTryAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done or given up.' })
  readonly settledAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it failed: as of a reminder mail, or TIMED_OUT, ADDRESS_REFUSED, REDIRECTED, SECRET_LOST, GIVEN_BACK, UNEXPECTED.',
  })
  readonly fault!: string | null;

  @Field(() => String, { nullable: true, description: 'In the words of whoever refused, without addresses.' })
  readonly reply!: string | null;
}

@ObjectType({ description: 'Work that waits, runs, failed or was done of late.' })
export class Jobs {
  @Field(() => [JobQueueReport])
  readonly queues!: readonly JobQueueReport[];

  @Field(() => [Job], { description: 'Failed ones first, then what runs, waits and was done; at most 100.' })
  readonly jobs!: readonly Job[];
}

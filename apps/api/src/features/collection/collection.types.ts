import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { ReportRequest } from './request.types.ts';

@ObjectType({
  description: 'Why somebody waits: who is awaited, until when, what happens then, what the asker can do meanwhile.',
})
export class WaitingFor {
  @Field(() => String, { description: 'The step of docs/collection.md.' })
  readonly step!: string;

  @Field(() => String, {
    nullable: true,
    description: 'REPORTER, PARENT, DEPARTMENT or CLOCK; null: nobody is awaited.',
  })
  readonly awaits!: string | null;

  @Field(() => DateScalar)
  readonly since!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly until!: string | null;

  @Field(() => String, { nullable: true, description: 'The step that the report takes by itself on the day after.' })
  readonly then!: string | null;

  @Field(() => [String], { description: 'Acts that the asker can do now.' })
  readonly can!: readonly string[];

  @Field(() => String)
  readonly sentenceVi!: string;

  @Field(() => String)
  readonly sentenceEn!: string;
}

@ObjectType()
export class Submission {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly requestId!: string;

  @Field(() => ID, { nullable: true, description: 'null: whichever body the commune has.' })
  readonly organisation!: string | null;

  @Field(() => ID)
  readonly unit!: string;

  @Field(() => String, { description: 'Name of the body, or of the unit where no body owes it by name.' })
  readonly reporter!: string;

  @Field(() => Int, { description: 'Whoever changes the report names the version they saw.' })
  readonly version!: number;

  @Field(() => String, { description: 'Code of the list submission_status, as of today.' })
  readonly status!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it first came in time; null until it was sent.' })
  readonly sentOnTime!: boolean | null;

  @Field(() => WaitingFor)
  readonly waitingFor!: WaitingFor;

  @Field(() => String)
  readonly note!: string;

  @Field(() => Int)
  readonly activities!: number;

  @Field(() => [String], { description: 'What the asker is to it: REPORTER, PARENT, DEPARTMENT.' })
  readonly askerIs!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Name of the district above it, while there is one.' })
  readonly district!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly lastRemindedOn!: string | null;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: string;
}

@ObjectType()
export class SubmissionException {
  @Field(() => ID, { nullable: true, description: 'null: a point of the report as a whole.' })
  readonly activityId!: string | null;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType()
export class SubmissionHistoryEntry {
  @Field(() => String, { description: 'The act, or `deadline`.' })
  readonly event!: string;

  @Field(() => String)
  readonly from!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => String, { description: 'Role of whoever did it, or CLOCK.' })
  readonly role!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => [SubmissionException])
  readonly exceptions!: readonly SubmissionException[];
}

@ObjectType()
export class CellComment {
  @Field(() => ID, { nullable: true })
  readonly activityId!: string | null;

  @Field(() => String)
  readonly cell!: string;

  @Field(() => String)
  readonly comment!: string;

  @Field(() => Boolean, { description: 'The report was sent again since.' })
  readonly isResolved!: boolean;
}

@ObjectType()
export class SubmissionDetail extends Submission {
  @Field(() => ReportRequest)
  readonly request!: ReportRequest;

  @Field(() => [ID])
  readonly activityIds!: readonly string[];

  @Field(() => [SubmissionHistoryEntry])
  readonly history!: readonly SubmissionHistoryEntry[];

  @Field(() => [CellComment])
  readonly comments!: readonly CellComment[];

  @Field(() => [DateScalar])
  readonly remindedOn!: readonly string[];
}

@ObjectType()
export class ActedSubmission {
  @Field(() => SubmissionDetail)
  readonly submission!: SubmissionDetail;

  @Field(() => String, {
    nullable: true,
    description: 'The ledger batch that carries what changed in figures; null when nothing did.',
  })
  readonly batch!: string | null;

  @Field(() => String)
  readonly dataVersion!: string;
}

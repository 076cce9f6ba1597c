import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class StatusCount {
  @Field(() => String, { description: 'Code of the list submission_status.' })
  readonly status!: string;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType()
export class ReportRequest {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'Code of the list report_kind: periodic, thematic, ad_hoc.' })
  readonly kind!: string;

  @Field(() => String, { description: 'What `period: {code}` of a question takes: admin:2023-M04, or req:<id>.' })
  readonly period!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ID, { description: 'The organisation that asks.' })
  readonly requester!: string;

  @Field(() => String, { description: 'The document that it asks on.' })
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => DateScalar)
  readonly windowFrom!: string;

  @Field(() => DateScalar)
  readonly windowTo!: string;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => String)
  readonly formVersion!: string;

  @Field(() => DateTimeScalar)
  readonly openedAt!: string;

  @Field(() => [StatusCount], { description: 'Reports by status today, of those that the asker sees.' })
  readonly byStatus!: readonly StatusCount[];
}

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
export class LeftOutAddressee {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'UNKNOWN, or NOT_IN_FORCE on the last day of the window.' })
  readonly why!: string;
}

@ObjectType()
export class OpenedRequest {
  @Field(() => ReportRequest)
  readonly request!: ReportRequest;

  @Field(() => Int)
  readonly submissions!: number;

  @Field(() => [LeftOutAddressee])
  readonly leftOut!: readonly LeftOutAddressee[];

  @Field(() => String)
  readonly dataVersion!: string;
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

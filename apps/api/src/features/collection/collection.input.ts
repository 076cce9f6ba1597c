import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';

@InputType({
  description: 'Everybody that a directive names, all communes, or those chosen; together each stands once.',
})
export class AddresseesInput {
  @Field(() => ID, { nullable: true })
  readonly directive?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  readonly allCommunes!: boolean;

  @Field(() => [ID], { defaultValue: [] })
  readonly organisations!: readonly string[];

  @Field(() => [ID], { defaultValue: [], description: 'Communes, or districts for the communes in them.' })
  readonly units!: readonly string[];
}

@InputType()
export class OpenReportRequestInput {
  @Field(() => String, { description: 'periodic (takes a period code), thematic or ad_hoc (take a window).' })
  readonly kind!: string;

  @Field(() => String, { nullable: true })
  readonly period?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly windowFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly windowTo?: string | null;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ID)
  readonly requester!: string;

  @Field(() => String)
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => Int, { nullable: true, description: 'Working days for a correction; 3 unless said.' })
  readonly correctionDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days for the parent body; 3 unless said.' })
  readonly parentReviewDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days for the department; 5 unless said.' })
  readonly departmentReviewDays?: number | null;

  @Field(() => [DateScalar], { defaultValue: [], description: 'Days off beside Saturdays and Sundays.' })
  readonly holidays!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly formVersion?: string | null;

  @Field(() => AddresseesInput)
  readonly addressees!: AddresseesInput;

  @Field(() => ID)
  readonly idempotencyKey!: string;
}

@InputType({
  description:
    'An act on a report, on the version that the person saw. The same idempotencyKey again has no further effect.',
})
export class SubmissionActInput {
  @Field(() => ID)
  readonly submissionId!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => ID)
  readonly idempotencyKey!: string;
}

@InputType()
export class SaveSubmissionInput extends SubmissionActInput {
  @Field(() => String, { nullable: true, description: 'null: as it is.' })
  readonly note?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The activities that make the report; null: those that it has.' })
  readonly activityIds?: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Takes in the activities of an import, by the batch that commitImport answered.',
  })
  readonly fromBatch?: number | null;
}

@InputType()
export class CellCommentInput {
  @Field(() => ID, { nullable: true })
  readonly activityId?: string | null;

  @Field(() => String, { description: 'A column of the activity list, such as attendances.' })
  readonly cell!: string;

  @Field(() => String)
  readonly comment!: string;
}

@InputType()
export class ReasonedActInput extends SubmissionActInput {
  @Field(() => String)
  readonly reason!: string;
}

@InputType()
export class ReturnSubmissionInput extends ReasonedActInput {
  @Field(() => [CellCommentInput], { defaultValue: [] })
  readonly comments!: readonly CellCommentInput[];
}

@InputType()
export class SubmissionExceptionInput {
  @Field(() => ID, { nullable: true })
  readonly activityId?: string | null;

  @Field(() => String)
  readonly reason!: string;
}

@InputType()
export class AcceptSubmissionInput extends SubmissionActInput {
  @Field(() => [SubmissionExceptionInput], {
    defaultValue: [],
    description: 'What is not vouched for: those activities stay unverified.',
  })
  readonly exceptions!: readonly SubmissionExceptionInput[];
}

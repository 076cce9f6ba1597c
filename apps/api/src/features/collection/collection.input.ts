import { Field, ID, InputType, Int } from '@nestjs/graphql';

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

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

@InputType({ description: 'Days, due date and addressees of a request.' })
export class RequestTermsInput {
  @Field(() => String, { nullable: true, description: 'Of a periodic request, and then instead of a window.' })
  readonly period?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly windowFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly windowTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Either this or dueWorkingDays.' })
  readonly dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Due so many working days after the window; 1 to 60.' })
  readonly dueWorkingDays?: number | null;

  @Field(() => [DateScalar], { defaultValue: [], description: 'Days off beside Saturdays and Sundays.' })
  readonly holidays!: readonly string[];

  @Field(() => AddresseesInput)
  readonly addressees!: AddresseesInput;
}

@InputType()
export class OpenReportRequestInput extends RequestTermsInput {
  @Field(() => String, { description: 'periodic (takes a period code), thematic or ad_hoc (take a window).' })
  readonly kind!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ID)
  readonly requester!: string;

  @Field(() => String)
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Working days for a correction; 3 unless said.' })
  readonly correctionDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days for the parent body; 3 unless said.' })
  readonly parentReviewDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days for the department; 5 unless said.' })
  readonly departmentReviewDays?: number | null;

  @Field(() => String, { nullable: true })
  readonly formVersion?: string | null;

  @Field(() => ID)
  readonly idempotencyKey!: string;
}

@InputType({ description: 'A change of a request, on the version that the person saw.' })
export class RequestChangeInput {
  @Field(() => ID)
  readonly requestId!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => String, { description: 'Why; it stands in the history of the request.' })
  readonly reason!: string;

  @Field(() => ID)
  readonly idempotencyKey!: string;
}

@InputType()
export class ExtendRequestInput extends RequestChangeInput {
  @Field(() => DateScalar)
  readonly dueOn!: string;
}

import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FaultCode, Lang } from '../../platform/schema/enums.ts';
import { EnteredActivityInput } from './entered-activity.input.ts';

@InputType({ description: 'A warning that is let stand, with the value it was given for, and why.' })
export class ConfirmedWarningInput {
  @Field(() => String, { nullable: true })
  readonly field?: string | null;

  @Field(() => FaultCode)
  readonly code!: FaultCode;

  @Field(() => String, { nullable: true })
  readonly value?: string | null;

  @Field(() => String)
  readonly reason!: string;
}

@InputType()
export class SaveActivityInput {
  @Field(() => ID, { description: 'A UUID made by the client: the same work keeps the same id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The revision that was seen; 0 for a new activity.' })
  readonly expectedRevision!: number;

  @Field(() => EnteredActivityInput)
  readonly activity!: EnteredActivityInput;

  @Field(() => [ConfirmedWarningInput], { defaultValue: [] })
  readonly confirmed!: readonly ConfirmedWarningInput[];

  @Field(() => ID)
  readonly idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'viewer.account of whoever wrote this; under any other session nothing is recorded (UNAUTHENTICATED).',
  })
  readonly account?: string | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType()
export class RetractActivityInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => ID)
  readonly idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'viewer.account of whoever wrote this; under any other session nothing is recorded (UNAUTHENTICATED).',
  })
  readonly account?: string | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType({ description: 'Rows of a table as they were typed or pasted.' })
export class EntryRowsInput {
  @Field(() => [String], { description: 'Fields that the cells of a row stand for, as faults name them.' })
  readonly columns!: readonly string[];

  @Field(() => [[String]], { description: 'At most 200 rows, each with a text for each column.' })
  readonly rows!: readonly (readonly string[])[];

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

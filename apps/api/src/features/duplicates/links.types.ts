import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityStatus } from '../../platform/schema/enums.ts';

@InputType({ description: 'An activity in the revision that was seen.' })
export class SeenActivityInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;
}

@InputType()
export class LinkDuplicatesInput {
  @Field(() => SeenActivityInput, { description: 'The record that counts; it stays as it is.' })
  readonly lead!: SeenActivityInput;

  @Field(() => [SeenActivityInput], { description: '1 to 20 records of the same event, which count no more.' })
  readonly linked!: readonly SeenActivityInput[];

  @Field(() => String)
  readonly idempotencyKey!: string;
}

@InputType()
export class UnlinkDuplicateInput extends SeenActivityInput {
  @Field(() => String)
  readonly idempotencyKey!: string;
}

@InputType()
export class DismissDuplicateInput {
  @Field(() => ID)
  readonly first!: string;

  @Field(() => ID)
  readonly second!: string;
}

@ObjectType()
export class LinkedRecord {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;
}

@ObjectType({ description: 'What stands after a link was made or undone.' })
export class LinkedRecords {
  @Field(() => ID)
  readonly lead!: string;

  @Field(() => [LinkedRecord])
  readonly linked!: readonly LinkedRecord[];

  @Field(() => String)
  readonly dataVersion!: string;
}

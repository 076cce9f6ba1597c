import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ShareRefusal, TokenState } from '../../platform/schema/enums.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@InputType({ description: 'One document of the page, by its text or by the hash that the build gave it.' })
export class ShareQuestion {
  @Field(() => String, { nullable: true })
  readonly query?: string | null;

  @Field(() => String, { nullable: true })
  readonly sha256Hash?: string | null;

  @Field(() => String, { description: 'A JSON object.' })
  readonly variables!: string;
}

@InputType()
export class ShareInput {
  @Field(() => String, {
    description: 'What is shown, under which filters: a JSON object of at most 4,000 characters.',
  })
  readonly view!: string;

  @Field(() => [ShareQuestion], {
    description:
      'At most 60; of fields that the permission matrix lets a link show: aggregates and the lists that name them.',
  })
  readonly questions!: readonly ShareQuestion[];

  @Field(() => Int, { description: '1 to 92.' })
  readonly days!: number;
}

@ObjectType({ description: 'The secret of the new link, or why there is none.' })
export class ShareOutcome {
  @Field(() => ID, { nullable: true })
  readonly id!: string | null;

  @Field(() => String, { nullable: true, description: 'Shown here and never again.' })
  readonly secret!: string | null;

  @Field(() => ShareRefusal, { nullable: true })
  readonly refusal!: ShareRefusal | null;
}

@ObjectType()
export class Share {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'As it was given: a JSON object.' })
  readonly view!: string;

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => String)
  readonly madeBy!: string;

  @Field(() => TokenState)
  readonly state!: TokenState;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;

  @Field(() => Int)
  readonly timesOpened!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly lastOpenedAt!: string | null;
}

@ObjectType({ description: 'What a link shows: the answers as they were released when it was made.' })
export class OpenedShare {
  @Field(() => String)
  readonly view!: string;

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;

  @Field(() => [String], { description: 'The `data` of each question, in their order, as JSON.' })
  readonly answers!: readonly string[];

  @Field(() => [String], {
    description:
      'What each of them answers, as JSON: `name` of the operation and `variables`. Empty for links made before questions were kept.',
  })
  readonly questions!: readonly string[];
}

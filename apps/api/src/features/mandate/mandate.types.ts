import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { Lang, MandateState } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class MandateQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => [ID], { nullable: true })
  readonly unit?: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  readonly organisation?: readonly string[] | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType()
export class MandateCell {
  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => Key)
  readonly member!: Key;

  @Field(() => MandateState)
  readonly state!: MandateState;

  @Field(() => Cell)
  readonly activities!: Cell;

  @Field(() => Cell)
  readonly communesReached!: Cell;

  @Field(() => DateScalar, { nullable: true })
  readonly lastActivityOn!: string | null;
}

@ObjectType()
export class MandateResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [MandateCell])
  readonly cells!: readonly MandateCell[];
}

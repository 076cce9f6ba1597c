import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { ReachStatus } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class BlindSpotCount {
  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => Int)
  readonly blind!: number;

  @Field(() => Int)
  readonly unknown!: number;

  @Field(() => Int)
  readonly reached!: number;
}

@ObjectType({
  description: 'Units of status BLIND_SPOT and UNKNOWN, the longest silence first.',
})
export class BlindSpot {
  @Field(() => Key)
  readonly unit!: Key;

  @Field(() => Key, { nullable: true })
  readonly district!: Key | null;

  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => ReachStatus)
  readonly status!: ReachStatus;

  @Field(() => DateScalar, { nullable: true })
  readonly lastActivityOn!: string | null;

  @Field(() => Int, { nullable: true })
  readonly daysSince!: number | null;

  @Field(() => Boolean)
  readonly neverInData!: boolean;

  @Field(() => [Key])
  readonly areaClasses!: readonly Key[];
}

@ObjectType()
export class BlindSpotResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [BlindSpotCount])
  readonly counts!: readonly BlindSpotCount[];

  @Field(() => [BlindSpot])
  readonly units!: readonly BlindSpot[];

  @Field(() => Boolean)
  readonly truncated!: boolean;
}

@ObjectType()
export class EquityGap {
  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => Key)
  readonly areaClass!: Key;

  @Field(() => Cell)
  readonly inClass!: Cell;

  @Field(() => Cell)
  readonly reference!: Cell;

  @Field(() => Cell)
  readonly difference!: Cell;

  @Field(() => Cell)
  readonly ratio!: Cell;
}

@ObjectType()
export class EquityGapResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [EquityGap])
  readonly gaps!: readonly EquityGap[];
}

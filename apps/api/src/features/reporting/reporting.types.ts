import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { Lang } from '../../platform/schema/enums.ts';

@InputType()
export class ReportingQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => [String], { nullable: true })
  readonly duty?: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  readonly unit?: readonly string[] | null;

  @Field(() => [ID], { nullable: true })
  readonly organisation?: readonly string[] | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType()
export class ReportingRate {
  @Field(() => Key)
  readonly reporter!: Key;

  @Field(() => Key, { nullable: true })
  readonly unit!: Key | null;

  @Field(() => Key)
  readonly period!: Key;

  @Field(() => Int)
  readonly expected!: number;

  @Field(() => Int)
  readonly actual!: number;

  @Field(() => Int)
  readonly onTime!: number;

  @Field(() => Cell)
  readonly rate!: Cell;

  @Field(() => Cell)
  readonly onTimeRate!: Cell;
}

@ObjectType()
export class ReportingResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [Key], { description: 'Units with at least one expected report that is not in.' })
  readonly notReported!: readonly Key[];

  @Field(() => [ReportingRate])
  readonly rates!: readonly ReportingRate[];
}

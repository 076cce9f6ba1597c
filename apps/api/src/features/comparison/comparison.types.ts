import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { Cell, Evidence, Key, Warning } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { ComparisonLevel, Lang, Measure } from '../../platform/schema/enums.ts';

@InputType()
export class ComparisonQuery {
  @Field(() => Measure)
  readonly measure!: Measure;

  @Field(() => ComparisonLevel)
  readonly level!: ComparisonLevel;

  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Int, { defaultValue: 1 })
  readonly seed!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Rank intervals too: 10,000 draws of every unit, which many units take seconds for.',
  })
  readonly ranks!: boolean;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType()
export class FunnelPoint {
  @Field(() => Key)
  readonly unit!: Key;

  @Field(() => Key, { nullable: true })
  readonly peerGroup!: Key | null;

  @Field(() => Float)
  readonly size!: number;

  @Field(() => Cell)
  readonly cell!: Cell;

  @Field(() => Float, { nullable: true })
  readonly lower95!: number | null;

  @Field(() => Float, { nullable: true })
  readonly upper95!: number | null;

  @Field(() => Float, { nullable: true })
  readonly lower999!: number | null;

  @Field(() => Float, { nullable: true })
  readonly upper999!: number | null;

  @Field(() => Int, { nullable: true })
  readonly rankFrom!: number | null;

  @Field(() => Int, { nullable: true })
  readonly rankTo!: number | null;

  @Field(() => Float, { nullable: true, description: 'Probability of standing among the lowest quarter of the units.' })
  readonly lowestQuarter!: number | null;

  @Field(() => Boolean)
  readonly own!: boolean;
}

@ObjectType()
export class FunnelLimits {
  @Field(() => Float)
  readonly size!: number;

  @Field(() => Float)
  readonly lower95!: number;

  @Field(() => Float)
  readonly upper95!: number;

  @Field(() => Float)
  readonly lower999!: number;

  @Field(() => Float)
  readonly upper999!: number;
}

@ObjectType()
export class ComparisonResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => Warning, { nullable: true })
  readonly refusal!: Warning | null;

  @Field(() => [Key])
  readonly notReported!: readonly Key[];

  @Field(() => Cell)
  readonly mean!: Cell;

  @Field(() => Float, { nullable: true })
  readonly overDispersion!: number | null;

  @Field(() => [FunnelPoint])
  readonly points!: readonly FunnelPoint[];

  @Field(() => [FunnelLimits], { description: 'The limits along the sizes of the units, to be drawn as lines.' })
  readonly limits!: readonly FunnelLimits[];
}

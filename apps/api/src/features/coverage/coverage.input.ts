import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { Lang, Measure } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class BlindSpotQuery {
  @Field(() => [String], { nullable: true })
  readonly topic?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly areaClass?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  readonly district?: readonly string[] | null;

  @Field(() => Int, { defaultValue: 180 })
  readonly days!: number;

  @Field(() => DateScalar)
  readonly on!: string;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Int, { defaultValue: 1000 })
  readonly limit!: number;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType()
export class EquityGapQuery {
  @Field(() => [String], { nullable: true })
  readonly topic?: readonly string[] | null;

  @Field(() => [String])
  readonly areaClass!: readonly string[];

  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => Measure, { defaultValue: 'COMMUNE_COVERAGE' })
  readonly measure!: Measure;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Qualifying activities that a commune must have to count as reached (measures of reach and coverage).',
  })
  readonly reachedAtLeast!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description:
      'Topics that those activities must touch, of the topics asked about. Above 1 a single topic has no figure.',
  })
  readonly onTopicsAtLeast!: number;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

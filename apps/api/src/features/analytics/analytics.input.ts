import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { CompareTo, CountBasis, Dimension, Fill, Lang, Measure, SortDirection } from '../../platform/schema/enums.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class MeasureOrder {
  @Field(() => Measure)
  readonly measure!: Measure;

  @Field(() => SortDirection, { defaultValue: 'DESC' })
  readonly direction!: SortDirection;
}

@InputType()
export class AnalyticsQuery {
  @Field(() => [Measure])
  readonly measures!: readonly Measure[];

  @Field(() => [Dimension], { defaultValue: [] })
  readonly groupBy!: readonly Dimension[];

  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => ID, {
    defaultValue: 'AS_OF_EVENT',
    description:
      'The map of administrative units that the answer is on: AS_OF_EVENT or an id of catalogue.bases (LS_200, LS_194, LS_65).',
  })
  readonly base!: string;

  @Field(() => CountBasis, { defaultValue: 'DISTINCT' })
  readonly countBasis!: CountBasis;

  @Field(() => CompareTo, { nullable: true })
  readonly compareTo?: CompareTo | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Grand total, and with subtotals every prefix of groupBy. Each is computed at its own grain, never by adding rows.',
  })
  readonly totals!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  readonly subtotals!: boolean;

  @Field(() => Fill, {
    defaultValue: 'NONE',
    description:
      'Rows for every member of the grouped dimensions and/or every bucket of the whole period, with status ZERO or MISSING.',
  })
  readonly fill!: Fill;

  @Field(() => [MeasureOrder], {
    defaultValue: [],
    description: "Default order: time, then the catalogue's order, then unit code.",
  })
  readonly orderBy!: readonly MeasureOrder[];

  @Field(() => Int, { nullable: true })
  readonly limit?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With limit: one more row that holds everything beyond it, computed at its own grain.',
  })
  readonly others!: boolean;

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

  @Field(() => DateTimeScalar, { nullable: true, description: 'Figures as they were known at this instant.' })
  readonly asKnownOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Wait until this data version is visible (read your own writes); an error after 5 s.',
  })
  readonly minDataVersion?: string | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

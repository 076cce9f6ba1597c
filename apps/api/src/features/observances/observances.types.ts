import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class ObservanceLiftQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => [String], { nullable: true, description: 'Default: every observance that has days.' })
  readonly observance?: readonly string[] | null;

  @Field(() => Int, {
    defaultValue: 4,
    description: 'Weeks before and after that the days are compared with, at most 26.',
  })
  readonly weeks!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Counts only activities on what each observance is about. A topic or subtopic in `where` stands in its place.',
  })
  readonly ownTopics!: boolean;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType({ description: 'Activities on some days against those of the weeks before and after.' })
export class LiftFigures {
  @Field(() => Int)
  readonly days!: number;

  @Field(() => Int)
  readonly daysAround!: number;

  @Field(() => Cell)
  readonly inside!: Cell;

  @Field(() => Cell)
  readonly around!: Cell;

  @Field(() => Cell, {
    description:
      'Activities a day inside over activities a day around, with its exact 95 % interval. No figure: not_over, report_missing, reports_incomplete, nothing_around.',
  })
  readonly ratio!: Cell;

  @Field(() => Cell, { description: 'Activities a day inside less activities a day around.' })
  readonly difference!: Cell;

  @Field(() => Cell, { description: 'Share of communes of which every report that overlaps the days is in.' })
  readonly reportedInside!: Cell;

  @Field(() => Cell, { description: 'The same for the weeks around: the lower one of the two sides.' })
  readonly reportedAround!: Cell;
}

@ObjectType({ description: 'Activities on the days of one observance in one year against the weeks around them.' })
export class ObservanceLift extends LiftFigures {
  @Field(() => Key)
  readonly observance!: Key;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;
}

@ObjectType()
export class ObservanceLiftResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [ObservanceLift])
  readonly lifts!: readonly ObservanceLift[];
}

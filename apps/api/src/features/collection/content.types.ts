import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityStatus } from '../../platform/schema/enums.ts';

@ObjectType()
export class ReportCell {
  @Field(() => String, { description: 'A column of the activity list, such as attendances.' })
  readonly cell!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { description: 'In words; a day as YYYY-MM-DD, a count as digits.' })
  readonly text!: string;
}

@ObjectType()
export class ChangedCell {
  @Field(() => String)
  readonly cell!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { description: 'Empty: nothing stood there.' })
  readonly before!: string;

  @Field(() => String)
  readonly after!: string;
}

@ObjectType({ description: 'An activity of a report, or one that could be.' })
export class ReportedActivity {
  @Field(() => ID)
  readonly activityId!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;

  @Field(() => String, { nullable: true, description: 'Name of the reporting body.' })
  readonly organisation!: string | null;

  @Field(() => [ReportCell], { description: 'What was reported; empty cells are left out.' })
  readonly cells!: readonly ReportCell[];

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'added, changed or removed since the version sent before.' })
  readonly change!: string | null;

  @Field(() => [ChangedCell])
  readonly changed!: readonly ChangedCell[];
}

@ObjectType()
export class ReportCount {
  @Field(() => String)
  readonly indicator!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Float)
  readonly value!: number;
}

@ObjectType({ description: 'An activity counts in full for each of its topics: rows do not add up to the whole.' })
export class ReportFigures {
  @Field(() => String, { nullable: true, description: 'null: the report as a whole, each activity once.' })
  readonly topic!: string | null;

  @Field(() => String, { nullable: true })
  readonly label!: string | null;

  @Field(() => Int)
  readonly activities!: number;

  @Field(() => [ReportCount])
  readonly counts!: readonly ReportCount[];
}

@ObjectType({ description: 'What a report says.' })
export class SubmissionContent {
  @Field(() => [ReportedActivity])
  readonly activities!: readonly ReportedActivity[];

  @Field(() => [ReportedActivity], {
    description: 'Activities of the body, the days and the topics that the report does not hold; 500 at most.',
  })
  readonly others!: readonly ReportedActivity[];

  @Field(() => [ReportedActivity], { description: 'Held by the version sent before, and no more.' })
  readonly removed!: readonly ReportedActivity[];

  @Field(() => [ReportFigures])
  readonly figures!: readonly ReportFigures[];

  @Field(() => String, { nullable: true, description: 'The text of the version sent before; null: there is none.' })
  readonly noteBefore!: string | null;
}

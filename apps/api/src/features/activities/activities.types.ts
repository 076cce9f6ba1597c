import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { Cell, Evidence, Key, RecordedCode } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { ActivityStatus, Lang, ReachBasis, RecordField } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class ActivityListQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all begin a word in the names of units, bodies and codes of a record, or in its note where the viewer may read it. Case, diacritics and punctuation make no difference. At most 10 words.',
  })
  readonly text?: string | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Int, { defaultValue: 50 })
  readonly limit!: number;

  @Field(() => Int, { defaultValue: 0 })
  readonly offset!: number;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType()
export class ActivityPlace {
  @Field(() => Key)
  readonly unit!: Key;

  @Field(() => Float, { nullable: true })
  readonly attendances!: number | null;

  @Field(() => Boolean)
  readonly estimated!: boolean;
}

@ObjectType()
export class ActivityTopic {
  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => String)
  readonly role!: string;
}

@ObjectType()
export class ActivityGroup {
  @Field(() => Key)
  readonly group!: Key;

  @Field(() => Cell)
  readonly attendances!: Cell;
}

@ObjectType()
export class ActivityCount {
  @Field(() => String)
  readonly indicator!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Float)
  readonly value!: number;
}

@ObjectType({ description: 'What those present knew before and after, as shares of right answers in percent.' })
export class ActivityQuiz {
  @Field(() => Float, { nullable: true })
  readonly before!: number | null;

  @Field(() => Float, { nullable: true })
  readonly after!: number | null;

  @Field(() => Int, { nullable: true })
  readonly takers!: number | null;
}

@ObjectType({
  description: 'Praise or award; how many were recognised stands in the counts, their names in the decision.',
})
export class ActivityRecognition {
  @Field(() => RecordedCode)
  readonly form!: RecordedCode;

  @Field(() => [RecordedCode])
  readonly recipients!: readonly RecordedCode[];

  @Field(() => RecordedCode, { nullable: true })
  readonly level!: RecordedCode | null;

  @Field(() => [Key], { description: 'What it was for; empty: the topics of the activity.' })
  readonly topics!: readonly Key[];

  @Field(() => String, { nullable: true })
  readonly decisionNumber!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly decidedOn!: string | null;
}

@ObjectType()
export class ActivityDetail {
  @Field(() => RecordField)
  readonly field!: RecordField;

  @Field(() => [RecordedCode])
  readonly values!: readonly RecordedCode[];
}

@ObjectType()
export class ActivityRecord {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;

  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => String)
  readonly scope!: string;

  @Field(() => String, { nullable: true })
  readonly organisation!: string | null;

  @Field(() => Key)
  readonly actor!: Key;

  @Field(() => [Key])
  readonly districts!: readonly Key[];

  @Field(() => [ActivityPlace])
  readonly communes!: readonly ActivityPlace[];

  @Field(() => [ActivityTopic])
  readonly topics!: readonly ActivityTopic[];

  @Field(() => [Key])
  readonly subtopics!: readonly Key[];

  @Field(() => Key)
  readonly activityType!: Key;

  @Field(() => Key)
  readonly channel!: Key;

  @Field(() => ReachBasis)
  readonly reachBasis!: ReachBasis;

  @Field(() => Key, { nullable: true })
  readonly setting!: Key | null;

  @Field(() => [ActivityGroup])
  readonly groups!: readonly ActivityGroup[];

  @Field(() => [Key])
  readonly observances!: readonly Key[];

  @Field(() => [ActivityCount])
  readonly counts!: readonly ActivityCount[];

  @Field(() => ActivityQuiz, { nullable: true })
  readonly quiz!: ActivityQuiz | null;

  @Field(() => ActivityRecognition, { nullable: true })
  readonly recognition!: ActivityRecognition | null;

  @Field(() => [ActivityDetail], {
    description: 'Flags, themes, partners and the like; what holds nothing is left out.',
  })
  readonly details!: readonly ActivityDetail[];

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;
}

@ObjectType()
export class ActivityListResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => [ActivityRecord])
  readonly activities!: readonly ActivityRecord[];
}

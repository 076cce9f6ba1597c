import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@InputType()
export class DuplicateQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => ActivityFilter, { nullable: true })
  readonly where?: ActivityFilter | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Int, { defaultValue: 50 })
  readonly limit!: number;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType()
export class DuplicateRecord {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => Key)
  readonly actor!: Key;

  @Field(() => Key)
  readonly activityType!: Key;

  @Field(() => Cell)
  readonly attendances!: Cell;
}

@ObjectType({ description: 'Two records that may tell of one event; a person confirms, nothing is merged.' })
export class DuplicateCandidate {
  @Field(() => DuplicateRecord)
  readonly first!: DuplicateRecord;

  @Field(() => DuplicateRecord)
  readonly second!: DuplicateRecord;

  @Field(() => [String], {
    description:
      'same_unit, same_day or next_day, same_setting, same_type, shared_topic, close_attendances (within 10 %).',
  })
  readonly reasons!: readonly string[];

  @Field(() => [Key])
  readonly units!: readonly Key[];

  @Field(() => [Key])
  readonly topics!: readonly Key[];
}

@ObjectType()
export class DuplicateResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => Int, { description: 'Pairs before `limit`.' })
  readonly total!: number;

  @Field(() => [DuplicateCandidate])
  readonly candidates!: readonly DuplicateCandidate[];
}

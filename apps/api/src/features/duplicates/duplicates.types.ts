import { DUPLICATE_CRITERIA, DUPLICATE_VERDICTS } from '@lantoa/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ActivityFilter } from '../../platform/schema/activity-filter.input.ts';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { ActivityStatus, Lang } from '../../platform/schema/enums.ts';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
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

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;

  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => Key)
  readonly actor!: Key;

  @Field(() => String, { nullable: true, description: 'Reporting body; null where the record names none of the list.' })
  readonly organisation!: string | null;

  @Field(() => Key)
  readonly activityType!: Key;

  @Field(() => Key)
  readonly channel!: Key;

  @Field(() => Key, { nullable: true })
  readonly setting!: Key | null;

  @Field(() => String, {
    nullable: true,
    description: 'As written; null: none was named, or the viewer reads no free text of the record.',
  })
  readonly village!: string | null;

  @Field(() => [Key])
  readonly units!: readonly Key[];

  @Field(() => [Key])
  readonly topics!: readonly Key[];

  @Field(() => Cell)
  readonly sessions!: Cell;

  @Field(() => Cell)
  readonly attendances!: Cell;
}

const DuplicateCriterion = registeredEnum(
  'DuplicateCriterion',
  DUPLICATE_CRITERIA,
  'What records of one event agree in: commune, day, village or setting, topics, attendances.',
);
type DuplicateCriterion = keyof typeof DuplicateCriterion;

const DuplicateVerdict = registeredEnum(
  'DuplicateVerdict',
  DUPLICATE_VERDICTS,
  'CLOSE is near enough for one event: some of several units or topics, a day, 10 %. UNKNOWN: one of the two does not say.',
);
type DuplicateVerdict = keyof typeof DuplicateVerdict;

@ObjectType()
export class JudgedCriterion {
  @Field(() => DuplicateCriterion)
  readonly criterion!: DuplicateCriterion;

  @Field(() => DuplicateVerdict)
  readonly verdict!: DuplicateVerdict;
}

@ObjectType({ description: 'Two records that may tell of one event; a person confirms, nothing is merged.' })
export class DuplicateCandidate {
  @Field(() => DuplicateRecord)
  readonly first!: DuplicateRecord;

  @Field(() => DuplicateRecord)
  readonly second!: DuplicateRecord;

  @Field(() => [String], {
    description:
      'same_unit, same_day or next_day, same_village, same_setting, same_type, shared_topic, close_attendances (within 10 %).',
  })
  readonly reasons!: readonly string[];

  @Field(() => [JudgedCriterion], { description: 'All five, also those in which the two differ.' })
  readonly criteria!: readonly JudgedCriterion[];

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

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key, RecordedCode } from '../../platform/schema/evidence.types.ts';
import { Lang } from '../../platform/schema/enums.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';

@InputType()
export class RecognitionQuery {
  @Field(() => PeriodInput)
  readonly period!: PeriodInput;

  @Field(() => [String], { nullable: true })
  readonly district?: readonly string[] | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType({
  description:
    'Recognitions of one cell; what is null stands for all. Each cell is counted at its own grain: rows do not add up. ZERO: every report is in and tells of none; MISSING: not reported.',
})
export class RecognitionRow {
  @Field(() => Key, { nullable: true, description: 'What it was for.' })
  readonly topic!: Key | null;

  @Field(() => RecordedCode, { nullable: true, description: 'Code unspecified: the record does not say.' })
  readonly level!: RecordedCode | null;

  @Field(() => RecordedCode, { nullable: true })
  readonly form!: RecordedCode | null;

  @Field(() => Cell, { description: 'Activities at which somebody was recognised.' })
  readonly recognitions!: Cell;

  @Field(() => Cell)
  readonly collectives!: Cell;

  @Field(() => Cell)
  readonly individuals!: Cell;
}

@ObjectType()
export class RecognitionResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [RecognitionRow], { description: 'The total and every topic: as a whole, by level, by form.' })
  readonly rows!: readonly RecognitionRow[];
}

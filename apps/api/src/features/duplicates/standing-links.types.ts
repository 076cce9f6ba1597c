import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Key } from '../../platform/schema/evidence.types.ts';
import { ActivityStatus, Lang, Role } from '../../platform/schema/enums.ts';
import { PeriodInput } from '../../platform/schema/period.input.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';
import { DuplicateRecord, JudgedCriterion } from './duplicates.types.ts';

@InputType()
export class DuplicateLinksQuery {
  @Field(() => PeriodInput, { nullable: true, description: 'Days of the linked records; all without it.' })
  readonly period?: PeriodInput | null;

  @Field(() => Int, { defaultValue: 20, description: 'At most 100.' })
  readonly limit!: number;

  @Field(() => Int, { defaultValue: 0 })
  readonly offset!: number;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType({ description: 'Who said that two records are one event.' })
export class LinkAuthor {
  @Field(() => Boolean, { description: 'The account or token that asks.' })
  readonly isSelf!: boolean;

  @Field(() => Role, { nullable: true, description: 'null: a program, or an account that is no more.' })
  readonly role!: Role | null;

  @Field(() => String, { nullable: true, description: 'Told to the lead department and the auditor.' })
  readonly name!: string | null;
}

@ObjectType({ description: 'A record that is linked by now, and the one that counts for it.' })
export class DuplicateLink {
  @Field(() => DuplicateRecord)
  readonly linked!: DuplicateRecord;

  @Field(() => DuplicateRecord, { nullable: true, description: 'null: the viewer does not read it.' })
  readonly lead!: DuplicateRecord | null;

  @Field(() => DateTimeScalar)
  readonly linkedAt!: string;

  @Field(() => LinkAuthor)
  readonly linkedBy!: LinkAuthor;

  @Field(() => ActivityStatus, { description: 'What the linked record is again when the link is undone.' })
  readonly statusBefore!: ActivityStatus;

  @Field(() => Boolean)
  readonly mayUndo!: boolean;

  @Field(() => [JudgedCriterion], { description: 'How far the two agree as they stand; empty without the lead.' })
  readonly criteria!: readonly JudgedCriterion[];

  @Field(() => [Key], { description: 'Communes that both name.' })
  readonly units!: readonly Key[];
}

@ObjectType()
export class DuplicateLinks {
  @Field(() => Int, { description: 'Links before `limit` and `offset`.' })
  readonly total!: number;

  @Field(() => [DuplicateLink], { description: 'The newest link first.' })
  readonly links!: readonly DuplicateLink[];
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { Lang, ObservancePhase } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { LiftFigures } from './observances.types.ts';

@InputType()
export class ObservanceCalendarQuery {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => Int, {
    defaultValue: 4,
    description: 'Weeks before and after that the days are compared with, at most 26.',
  })
  readonly weeks!: number;

  @Field(() => [String], { nullable: true })
  readonly district?: readonly string[] | null;

  @Field(() => ID, { defaultValue: 'AS_OF_EVENT' })
  readonly base!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType({
  description: 'One observance in one year. What has not begun has no figures: NOT_APPLICABLE, not_begun.',
})
export class ObservanceYear {
  @Field(() => Key)
  readonly observance!: Key;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => DateScalar, { description: 'First day on which work is linked to it; its figures count from here.' })
  readonly linkedFrom!: string;

  @Field(() => DateScalar)
  readonly linkedTo!: string;

  @Field(() => ObservancePhase)
  readonly phase!: ObservancePhase;

  @Field(() => Key, { nullable: true, description: 'The topic or subtopic that it is about; null: every topic.' })
  readonly about!: Key | null;

  @Field(() => Boolean, { description: 'Whether a directive asks somebody for a plan for it.' })
  readonly isAsked!: boolean;

  @Field(() => Cell, { description: 'Activities of its days on what it is about, linked to it or not.' })
  readonly activities!: Cell;

  @Field(() => Cell, { description: 'Share of communes that these activities reach.' })
  readonly communes!: Cell;

  @Field(() => Cell)
  readonly attendances!: Cell;

  @Field(() => Cell, { description: 'Activities of its days that name the observance.' })
  readonly linked!: Cell;

  @Field(() => LiftFigures)
  readonly lift!: LiftFigures;
}

@ObjectType()
export class ObservanceCalendarResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [ObservanceYear], { description: 'By their first day.' })
  readonly observances!: readonly ObservanceYear[];

  @Field(() => Cell, { description: 'Activities linked to any observance on its days, each counted once.' })
  readonly linked!: Cell;
}

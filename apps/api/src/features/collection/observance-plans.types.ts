import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ObservancePhase, PlanStanding } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'How far a body is with its plan for an observance (duty observance_plan).' })
export class ObservancePlan {
  @Field(() => ID)
  readonly organisation!: string;

  @Field(() => String, { description: 'In Vietnamese, its official name.' })
  readonly organisationName!: string;

  @Field(() => String)
  readonly organisationNameEn!: string;

  @Field(() => String, { description: 'Code of the list observance.' })
  readonly observance!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String, { description: 'none, draft or issued.' })
  readonly status!: string;

  @Field(() => String, { nullable: true, description: 'Number of the issued plan.' })
  readonly number!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly issuedOn!: string | null;

  @Field(() => DateScalar, { description: 'First day of the observance: the plan is owed before it.' })
  readonly firstDay!: string;

  @Field(() => PlanStanding, { description: 'How it stands today.' })
  readonly standing!: PlanStanding;

  @Field(() => Int, { description: '0: nothing was recorded.' })
  readonly version!: number;
}

@ObjectType({ description: 'An observance that runs or comes next.' })
export class ComingObservance {
  @Field(() => String, { description: 'Code of the list observance.' })
  readonly observance!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => ObservancePhase)
  readonly phase!: ObservancePhase;

  @Field(() => ObservancePlan, { nullable: true, description: 'The plan of the own body; null where it owes none.' })
  readonly plan!: ObservancePlan | null;
}

@InputType()
export class SaveObservancePlanInput {
  @Field(() => ID)
  readonly organisation!: string;

  @Field(() => String)
  readonly observance!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String, { description: 'none, draft or issued; an issued one has a day.' })
  readonly status!: string;

  @Field(() => String, { nullable: true })
  readonly number?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly issuedOn?: string | null;

  @Field(() => Int, { description: 'The version that the person saw; 0 where nothing was recorded.' })
  readonly version!: number;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'How far a body is with its plan for an observance (duty observance_plan).' })
export class ObservancePlan {
  @Field(() => ID)
  readonly organisation!: string;

  @Field(() => String)
  readonly organisationName!: string;

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

  @Field(() => Int, { description: '0: nothing was recorded.' })
  readonly version!: number;
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

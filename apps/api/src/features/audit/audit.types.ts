import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'Who did what and when; what was changed to what is not told.' })
export class AuditEvent {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { description: 'As noted: `user.disable`, `token.create`, …' })
  readonly action!: string;

  @Field(() => String, { nullable: true, description: 'Address of an account, name of a token, or another program.' })
  readonly actor!: string | null;

  @Field(() => String, { nullable: true, description: 'Whom or what it was done to, told like the actor.' })
  readonly subject!: string | null;
}

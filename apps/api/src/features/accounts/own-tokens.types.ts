import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AccountRefusal, TokenState } from '../../platform/schema/enums.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'A token of the own account; it has the rights that the account has at each request.' })
export class OwnToken {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => TokenState)
  readonly state!: TokenState;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly expiresAt!: string | null;
}

@ObjectType({ description: 'The new token, or why there is none.' })
export class CreateOwnTokenOutcome {
  @Field(() => ID, { nullable: true })
  readonly id!: string | null;

  @Field(() => String, { nullable: true, description: '`lt_…`. Shown here and never again.' })
  readonly token!: string | null;

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

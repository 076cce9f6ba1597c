import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AccountRefusal, Role } from '../../platform/schema/enums.ts';
import { Key } from '../../platform/schema/evidence.types.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'An account of an official.' })
export class Account {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Role)
  readonly role!: Role;

  @Field(() => ID, { nullable: true, description: 'Body of the reference data that the account acts for.' })
  readonly organisation!: string | null;

  @Field(() => [Key], { description: 'Units that the scope is made of; empty for all or none, as the role says.' })
  readonly units!: readonly Key[];

  @Field(() => Boolean)
  readonly disabled!: boolean;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => Boolean, { description: 'False: signs in through an identity provider, or is a sample account.' })
  readonly hasPassword!: boolean;
}

@ObjectType({ description: 'A body of the reference data that an account may act for.' })
export class AccessBody {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;
}

@ObjectType({ description: 'An invitation that waits for its person.' })
export class Invitation {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => Role)
  readonly role!: Role;

  @Field(() => ID, { nullable: true })
  readonly organisation!: string | null;

  @Field(() => [Key])
  readonly units!: readonly Key[];

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;
}

@ObjectType({ description: 'The changed account, or why it was not changed.' })
export class AccountOutcome {
  @Field(() => Account, { nullable: true })
  readonly account!: Account | null;

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

@ObjectType({ description: 'The new invitation, or why there is none.' })
export class InviteOutcome {
  @Field(() => Invitation, { nullable: true })
  readonly invitation!: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Opens the invitation once: `/invitation#SECRET`. Shown here and never again.',
  })
  readonly secret!: string | null;

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

@ObjectType({ description: 'Done where nothing is refused.' })
export class OwnAccountOutcome {
  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

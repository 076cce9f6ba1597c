import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AccountRefusal } from '../../platform/schema/enums.ts';

@ObjectType()
export class OwnAccount {
  @Field(() => String)
  readonly email!: string;

  @Field(() => Boolean, { description: 'False: signs in through an identity provider, or is a sample account.' })
  readonly hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Whether signing in asks for a code after the password.' })
  readonly secondStep!: boolean;

  @Field(() => Int)
  readonly recoveryCodesLeft!: number;
}

@ObjectType({ description: 'What an authenticator app reads, or why there is nothing to read.' })
export class BeginSecondStepOutcome {
  @Field(() => String, { nullable: true, description: 'Base32, for typing.' })
  readonly secret!: string | null;

  @Field(() => String, { nullable: true, description: '`otpauth://…`, for a QR code.' })
  readonly uri!: string | null;

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

@ObjectType()
export class ConfirmSecondStepOutcome {
  @Field(() => [String], { description: 'For a lost phone; each works once. Shown here and never again.' })
  readonly recoveryCodes!: readonly string[];

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

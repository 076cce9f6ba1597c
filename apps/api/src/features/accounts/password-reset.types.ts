import { Field, ObjectType } from '@nestjs/graphql';
import { AccountRefusal } from '../../platform/schema/enums.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'The link to a new password, or why there is none.' })
export class ResetPasswordOutcome {
  @Field(() => String, {
    nullable: true,
    description: 'Sets a password once: `/new-password#SECRET`. Shown here and never again.',
  })
  readonly secret!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly expiresAt!: string | null;

  @Field(() => AccountRefusal, { nullable: true })
  readonly refusal!: AccountRefusal | null;
}

@ObjectType({ description: 'Whose password a link sets.' })
export class PasswordReset {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: string;
}

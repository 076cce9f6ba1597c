import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Key } from '../../platform/schema/evidence.types.ts';
import { Role } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class Viewer {
  @Field(() => Boolean)
  readonly signedIn!: boolean;

  @Field(() => Boolean, {
    description:
      'Of signIn: address and password are right and nobody is signed in yet: it is to be asked again with `code`.',
  })
  readonly codeNeeded!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of signOut, where the identity provider opened the session: where the browser goes on to, so that it is over there too; or to be told that it is not.',
  })
  readonly continueAt!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the account: a device keeps what it has not sent yet apart by it.',
  })
  readonly account!: string | null;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => Role, { nullable: true })
  readonly role!: Role | null;

  @Field(() => String, { nullable: true })
  readonly roleLabelVi!: string | null;

  @Field(() => String, { nullable: true })
  readonly roleLabelEn!: string | null;

  @Field(() => [Key], { description: "Units the viewer's scope is made of; empty for all or none." })
  readonly units!: readonly Key[];

  @Field(() => String, {
    nullable: true,
    description: 'Name of the identity provider that `/auth/oidc/start` leads to; null without one.',
  })
  readonly identityProvider!: string | null;

  @Field(() => Boolean)
  readonly mayImport!: boolean;

  @Field(() => Boolean)
  readonly mayEnter!: boolean;

  @Field(() => Boolean)
  readonly mayReadRecords!: boolean;

  @Field(() => Boolean, { description: 'True while the database holds sample data: the banner stands on every page.' })
  readonly sampleData!: boolean;

  @Field(() => [Role], { description: 'Roles that signInAsSample accepts here; empty where it is off.' })
  readonly sampleRoles!: readonly Role[];

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly recordedUpTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First and last civil date of an activity; null without data.',
  })
  readonly dataFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly dataTo!: string | null;

  @Field(() => String, {
    description: 'Reporting year (admin:YYYY-Y) that holds dataTo: the default period of the screens.',
  })
  readonly defaultPeriod!: string;
}

import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

const MODES = ['NONE', 'DAILY', 'AT_ONCE'] as const;
export const DigestMode = registeredEnum(
  'DigestMode',
  MODES,
  'Mails about alerts: none, one on each working day, or one whenever something is new.',
);
export type DigestMode = (typeof MODES)[number];

@ObjectType({ description: 'How the own account is told about alerts by mail.' })
export class AlertPreference {
  @Field(() => Boolean, { description: 'Whether the server can send mail.' })
  readonly isMailSetUp!: boolean;

  @Field(() => DigestMode)
  readonly mode!: DigestMode;

  @Field(() => String, { description: 'Begin of the quiet hours, HH:MM in Asia/Ho_Chi_Minh.' })
  readonly quietFrom!: string;

  @Field(() => String, { description: 'Their end; the same as the begin: no quiet hours.' })
  readonly quietTo!: string;
}

@InputType()
export class AlertPreferenceInput {
  @Field(() => DigestMode)
  readonly mode!: DigestMode;

  @Field(() => String)
  readonly quietFrom!: string;

  @Field(() => String)
  readonly quietTo!: string;
}

@ObjectType({ description: 'An address that events about alerts are sent to; its secret is shown once.' })
export class AlertWebhook {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly url!: string;

  @Field(() => String, { description: 'Name of the account that declared it.' })
  readonly createdBy!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: string;

  @Field(() => Boolean, { description: 'Nothing is sent until an administrator lets it go on; what waits, waits.' })
  readonly isPaused!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last took an event.' })
  readonly lastSentAt!: string | null;
}

@ObjectType()
export class NewAlertWebhook {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'The key of its signatures, as in Standard Webhooks; shown this once.' })
  readonly secret!: string;
}

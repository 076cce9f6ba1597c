import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'A mail that carries a reminder. Whose it is, role and bodies tell; no name, no address.' })
export class ReminderMail {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'by_hand, before_due or overdue.' })
  readonly occasion!: string;

  @Field(() => DateScalar, { description: 'The day of a reminder by hand; else the due date that it is about.' })
  readonly onDay!: string;

  @Field(() => Role, { description: 'Of the account that it goes to.' })
  readonly role!: Role;

  @Field(() => [String], { description: 'Bodies whose report it asks for.' })
  readonly reporters!: readonly string[];

  @Field(() => String, { description: 'waiting, sent, failed, or dropped: not needed any more.' })
  readonly state!: string;

  @Field(() => Int)
  readonly attempts!: number;

  @Field(() => DateTimeScalar)
  readonly queuedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of a waiting mail.' })
  readonly nextTryAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail server took it, or it was given up.' })
  readonly settledAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'UNREACHABLE, SIGN_IN_REFUSED, PUT_OFF, REFUSED or BAD_ADDRESS; of a dropped one ACCOUNT_DISABLED or REPORT_SENT.',
  })
  readonly fault!: string | null;

  @Field(() => String, { nullable: true, description: 'What the mail server answered, without addresses.' })
  readonly reply!: string | null;
}

@ObjectType()
export class ReminderMails {
  @Field(() => Boolean, {
    description: 'Whether the server can send mail; without it reminders stand on the page alone.',
  })
  readonly isSetUp!: boolean;

  @Field(() => [ReminderMail], { description: 'Newest first.' })
  readonly mails!: readonly ReminderMail[];
}

@ObjectType({ description: 'How the queue of mails is doing; tells of no request and no person.' })
export class MailQueue {
  @Field(() => Boolean)
  readonly isSetUp!: boolean;

  @Field(() => Int)
  readonly waiting!: number;

  @Field(() => Int, { description: 'Of the waiting ones, those that were tried and put off.' })
  readonly retrying!: number;

  @Field(() => Int)
  readonly failed!: number;

  @Field(() => Int)
  readonly sent!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail that waits longest was queued.' })
  readonly oldestWaiting!: string | null;

  @Field(() => String, { nullable: true, description: 'As with a mail.' })
  readonly lastFault!: string | null;

  @Field(() => String, { nullable: true })
  readonly lastReply!: string | null;
}

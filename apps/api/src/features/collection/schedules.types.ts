import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { AddresseesInput } from './request.input.ts';

@ObjectType({ description: 'Everybody that a directive names, all communes, or those chosen.' })
export class ScheduleAddressees {
  @Field(() => ID, { nullable: true })
  readonly directive!: string | null;

  @Field(() => Boolean)
  readonly allCommunes!: boolean;

  @Field(() => [ID])
  readonly organisations!: readonly string[];

  @Field(() => [ID])
  readonly units!: readonly string[];
}

@ObjectType({ description: 'A window of a schedule whose request is not open yet.' })
export class ScheduledWindow {
  @Field(() => String, { description: 'admin:2026-M11, cal:2026-Q4, …' })
  readonly period!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => DateScalar)
  readonly windowFrom!: string;

  @Field(() => DateScalar)
  readonly windowTo!: string;

  @Field(() => DateScalar, { description: 'The day on which the request opens; today for one that is over already.' })
  readonly opensOn!: string;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => Int, { description: 'Reports that it will ask for, by what is known today.' })
  readonly reports!: number;
}

@ObjectType()
export class OpenedPeriod {
  @Field(() => String)
  readonly period!: string;

  @Field(() => ID)
  readonly requestId!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;
}

@ObjectType({ description: 'What the department asks for each period without asking each time.' })
export class ReportSchedule {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'admin: from the 15th to the 14th; cal: by the calendar.' })
  readonly scheme!: string;

  @Field(() => String, { description: 'month, quarter, half or year.' })
  readonly periodicity!: string;

  @Field(() => String, { description: '{kỳ} stands for the period, {từ} and {đến} for its days.' })
  readonly titlePattern!: string;

  @Field(() => ID)
  readonly requester!: string;

  @Field(() => String)
  readonly requesterName!: string;

  @Field(() => String)
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => ScheduleAddressees)
  readonly addressees!: ScheduleAddressees;

  @Field(() => Int, { description: 'Due so many working days after the window.' })
  readonly dueWorkingDays!: number;

  @Field(() => Int)
  readonly correctionDays!: number;

  @Field(() => Int)
  readonly parentReviewDays!: number;

  @Field(() => Int)
  readonly departmentReviewDays!: number;

  @Field(() => [DateScalar], { description: 'Days off beside Saturdays and Sundays.' })
  readonly holidays!: readonly string[];

  @Field(() => String)
  readonly formVersion!: string;

  @Field(() => DateScalar, { description: 'The first window begins on this day or after it.' })
  readonly from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last window ends by this day.' })
  readonly until!: string | null;

  @Field(() => Boolean)
  readonly isPaused!: boolean;

  @Field(() => Int, { description: 'Whoever changes the schedule names the version they saw.' })
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly updatedAt!: string;

  @Field(() => [OpenedPeriod], { description: 'The last twelve periods that it has seen to, the last first.' })
  readonly opened!: readonly OpenedPeriod[];

  @Field(() => [ScheduledWindow], { description: 'Windows that are over: their requests open within the hour.' })
  readonly due!: readonly ScheduledWindow[];

  @Field(() => ScheduledWindow, { nullable: true, description: 'null: it is paused, or has no window any more.' })
  readonly next!: ScheduledWindow | null;
}

@ObjectType({ description: 'What a schedule would open if it were saved as it is written.' })
export class SchedulePreview {
  @Field(() => [ScheduledWindow], { description: 'Windows that are over: their requests would open within the hour.' })
  readonly due!: readonly ScheduledWindow[];

  @Field(() => [ScheduledWindow], { description: 'The next four, or fewer when the schedule ends before.' })
  readonly upcoming!: readonly ScheduledWindow[];
}

@InputType()
export class SaveReportScheduleInput {
  @Field(() => ID, { nullable: true, description: 'Left out, a schedule is made.' })
  readonly id?: string | null;

  @Field(() => Int, { description: 'The version that the person saw; 0 for a new schedule.' })
  readonly version!: number;

  @Field(() => String, { description: 'admin: from the 15th to the 14th; cal: by the calendar. Stays.' })
  readonly scheme!: string;

  @Field(() => String, { description: 'month, quarter, half or year. Stays.' })
  readonly periodicity!: string;

  @Field(() => String, { description: 'Vietnamese; {kỳ} stands for the period, {từ} and {đến} for its days.' })
  readonly titlePattern!: string;

  @Field(() => ID)
  readonly requester!: string;

  @Field(() => String)
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => AddresseesInput)
  readonly addressees!: AddresseesInput;

  @Field(() => Int, { description: 'Due so many working days after the window; 1 to 60.' })
  readonly dueWorkingDays!: number;

  @Field(() => Int, { defaultValue: 3, description: 'Working days for a correction.' })
  readonly correctionDays!: number;

  @Field(() => Int, { defaultValue: 3, description: 'Working days for the parent body.' })
  readonly parentReviewDays!: number;

  @Field(() => Int, { defaultValue: 5, description: 'Working days for the department.' })
  readonly departmentReviewDays!: number;

  @Field(() => [DateScalar], { defaultValue: [], description: 'Days off beside Saturdays and Sundays.' })
  readonly holidays!: readonly string[];

  @Field(() => String, { defaultValue: '1' })
  readonly formVersion!: string;

  @Field(() => DateScalar, {
    description: 'The first window begins on this day or after it; a year ago at the earliest.',
  })
  readonly from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last window ends by this day; left out, there is no last.',
  })
  readonly until?: string | null;
}

@InputType()
export class PauseReportScheduleInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'false lets it go on, without what ended in the pause.' })
  readonly isPaused!: boolean;
}

import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MONITORING_RULES, type MonitoringRule as RuleName } from '@lantoa/domain';
import { Lang, Role } from '../../platform/schema/enums.ts';
import { Key } from '../../platform/schema/evidence.types.ts';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

export const MonitoringRule = registeredEnum('MonitoringRule', MONITORING_RULES);

export const AlertState = registeredEnum(
  'AlertState',
  ['OPEN', 'ACKNOWLEDGED', 'CLEARED'],
  'OPEN: it holds and nobody said "known". ACKNOWLEDGED: it holds, and somebody did. CLEARED: it holds no longer.',
);
export type AlertState = keyof typeof AlertState;

export const AlertMeasure = registeredEnum('AlertMeasure', ['DAYS', 'PERCENT', 'RECORDS']);
export type AlertMeasure = keyof typeof AlertMeasure;

@InputType()
export class AlertFilter {
  @Field(() => AlertState, { defaultValue: 'OPEN' })
  readonly state!: AlertState;

  @Field(() => MonitoringRule, { nullable: true })
  readonly rule?: RuleName | null;

  @Field(() => String, { nullable: true, description: 'As AlertGroup.group, with its rule.' })
  readonly group?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: what held when watching began or the rule was changed; false: what is new since; null: both.',
  })
  readonly isFromStart?: boolean | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@ObjectType({ description: 'What proves an alert, as of the day on which it was last looked at.' })
export class AlertEvidence {
  @Field(() => DateScalar)
  readonly asOf!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the fact; null: since before the data begin.' })
  readonly since!: string | null;

  @Field(() => AlertMeasure)
  readonly measure!: AlertMeasure;

  @Field(() => Float, { nullable: true })
  readonly value!: number | null;

  @Field(() => Float, { description: 'What the value was held against.' })
  readonly threshold!: number;

  @Field(() => Float, { nullable: true, description: 'Median of the months before.' })
  readonly usual!: number | null;

  @Field(() => Int, { nullable: true })
  readonly numerator!: number | null;

  @Field(() => Int, { nullable: true })
  readonly denominator!: number | null;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => String, { nullable: true, description: 'Code of a period, as questions take it; null: the days.' })
  readonly period!: string | null;

  @Field(() => Float, { nullable: true, description: 'Share, 0..1, of the reports due in the days that are there.' })
  readonly completeness!: number | null;

  @Field(() => String)
  readonly base!: string;
}

@ObjectType({ description: 'A fact that a rule found. The same fact is the same alert, however often it is found.' })
export class Alert {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => MonitoringRule)
  readonly rule!: RuleName;

  @Field(() => AlertState)
  readonly state!: AlertState;

  @Field(() => String, { description: 'What, where, since when, in one sentence.' })
  readonly sentence!: string;

  @Field(() => Key, { nullable: true })
  readonly unit!: Key | null;

  @Field(() => Key, { nullable: true })
  readonly district!: Key | null;

  @Field(() => ID, { nullable: true })
  readonly organisation!: string | null;

  @Field(() => String, { nullable: true })
  readonly topic!: string | null;

  @Field(() => String, { nullable: true })
  readonly observance!: string | null;

  @Field(() => ID, { nullable: true, description: 'The report request that it is about.' })
  readonly request!: string | null;

  @Field(() => AlertEvidence)
  readonly evidence!: AlertEvidence;

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => Boolean, { description: 'It held when watching began or the rule was changed: no news.' })
  readonly isFromStart!: boolean;

  @Field(() => DateTimeScalar)
  readonly openedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly clearedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly acknowledgedAt!: string | null;

  @Field(() => Role, { nullable: true, description: 'Whoever said "known", as an office and never by name.' })
  readonly acknowledgedRole!: Role | null;

  @Field(() => String, { nullable: true })
  readonly acknowledgedFor!: string | null;

  @Field(() => String, { nullable: true, description: 'Free text: not for the committee.' })
  readonly note!: string | null;
}

@ObjectType()
export class AlertList {
  @Field(() => Int)
  readonly total!: number;

  @Field(() => [Alert], { description: 'Newest first.' })
  readonly alerts!: readonly Alert[];
}

@ObjectType({
  description: 'Alerts that are told together: blind spots by district and topic, late reports by request.',
})
export class AlertGroup {
  @Field(() => MonitoringRule)
  readonly rule!: RuleName;

  @Field(() => String)
  readonly group!: string;

  @Field(() => Boolean)
  readonly isFromStart!: boolean;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => String, { description: 'In one sentence; of a single alert its own.' })
  readonly sentence!: string;

  @Field(() => [ID])
  readonly ids!: readonly string[];

  @Field(() => Alert)
  readonly newest!: Alert;
}

@InputType({ description: 'Ids outside the own scope, and alerts that are known already, are passed over.' })
export class AcknowledgeAlertsInput {
  @Field(() => [ID], { description: 'At most 1,000.' })
  readonly ids!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly note?: string | null;
}

@ObjectType()
export class AcknowledgedAlerts {
  @Field(() => Int, { description: 'How many became known by this.' })
  readonly count!: number;
}

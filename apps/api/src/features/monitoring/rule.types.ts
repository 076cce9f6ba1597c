import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { MonitoringRule as RuleName } from '@lantoa/domain';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';
import { MonitoringRule } from './alert.types.ts';

@ObjectType({ description: 'A whole number that a rule holds figures against.' })
export class RuleThreshold {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly value!: number;

  @Field(() => Int, { description: 'Where the department set none.' })
  readonly usual!: number;

  @Field(() => Int)
  readonly least!: number;

  @Field(() => Int)
  readonly most!: number;
}

@ObjectType()
export class RuleSettings {
  @Field(() => MonitoringRule)
  readonly rule!: RuleName;

  @Field(() => Boolean)
  readonly isEnabled!: boolean;

  @Field(() => [RuleThreshold])
  readonly thresholds!: readonly RuleThreshold[];

  @Field(() => Int, { description: 'Whoever changes the rule names the one they saw; 0: never changed.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly changedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the rule was last looked by.' })
  readonly lookedAt!: string | null;
}

@InputType()
export class ThresholdInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly value!: number;
}

@InputType({ description: 'Thresholds that are left out get their usual value.' })
export class ChangeMonitoringRuleInput {
  @Field(() => MonitoringRule)
  readonly rule!: RuleName;

  @Field(() => Boolean)
  readonly isEnabled!: boolean;

  @Field(() => [ThresholdInput])
  readonly thresholds!: readonly ThresholdInput[];

  @Field(() => Int)
  readonly version!: number;
}

import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class StatusCount {
  @Field(() => String, { description: 'Code of the list submission_status.' })
  readonly status!: string;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType()
export class RequestChange {
  @Field(() => String, { description: 'extend or close.' })
  readonly kind!: string;

  @Field(() => DateScalar, { description: 'The due date as of then.' })
  readonly dueOn!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => DateTimeScalar)
  readonly at!: string;
}

@ObjectType()
export class ReportRequest {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'Code of the list report_kind: periodic, thematic, ad_hoc.' })
  readonly kind!: string;

  @Field(() => String, { description: 'What `period: {code}` of a question takes: admin:2023-M04, or req:<id>.' })
  readonly period!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ID, { description: 'The organisation that asks.' })
  readonly requester!: string;

  @Field(() => String, { description: 'The document that it asks on.' })
  readonly basis!: string;

  @Field(() => [String])
  readonly topics!: readonly string[];

  @Field(() => DateScalar)
  readonly windowFrom!: string;

  @Field(() => DateScalar)
  readonly windowTo!: string;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => String)
  readonly formVersion!: string;

  @Field(() => DateTimeScalar)
  readonly openedAt!: string;

  @Field(() => [StatusCount], { description: 'Reports by status today, of those that the asker sees.' })
  readonly byStatus!: readonly StatusCount[];

  @Field(() => String)
  readonly requesterName!: string;

  @Field(() => Int, { description: 'Whoever changes the request names the version they saw.' })
  readonly version!: number;

  @Field(() => Boolean, { description: 'Closed: what is missing is taken in no more, until the request is extended.' })
  readonly isClosed!: boolean;

  @Field(() => [RequestChange], { description: 'Extensions and closings, the first first.' })
  readonly changes!: readonly RequestChange[];

  @Field(() => Int, { description: 'Reports owed, of those that the asker sees.' })
  readonly expected!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int, { description: 'Accepted, and first sent in time.' })
  readonly onTime!: number;

  @Field(() => Float, { nullable: true, description: 'accepted / expected.' })
  readonly completeness!: number | null;

  @Field(() => Float, { nullable: true, description: 'onTime / expected.' })
  readonly timeliness!: number | null;
}

@ObjectType()
export class LeftOutAddressee {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'UNKNOWN, or NOT_IN_FORCE on the last day of the window.' })
  readonly why!: string;
}

@ObjectType()
export class OpenedRequest {
  @Field(() => ReportRequest)
  readonly request!: ReportRequest;

  @Field(() => Int)
  readonly submissions!: number;

  @Field(() => [LeftOutAddressee])
  readonly leftOut!: readonly LeftOutAddressee[];

  @Field(() => String)
  readonly dataVersion!: string;
}

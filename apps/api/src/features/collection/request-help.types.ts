import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { LeftOutAddressee } from './request.types.ts';

@ObjectType()
export class RequestingBody {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;
}

@ObjectType()
export class RequestableDirective {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly symbol!: string;

  @Field(() => String)
  readonly subjectVi!: string;

  @Field(() => String)
  readonly subjectEn!: string;
}

@ObjectType()
export class RequestablePeriod {
  @Field(() => String)
  readonly code!: string;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;
}

@ObjectType({ description: 'What a form for a new request needs to know.' })
export class RequestHelp {
  @Field(() => DateScalar)
  readonly today!: string;

  @Field(() => [RequestingBody], { description: 'Bodies of the province that may ask for a report.' })
  readonly requesters!: readonly RequestingBody[];

  @Field(() => [RequestableDirective])
  readonly directives!: readonly RequestableDirective[];

  @Field(() => [RequestablePeriod], { description: 'Those of the last year and the running ones, newest first.' })
  readonly periods!: readonly RequestablePeriod[];
}

@ObjectType()
export class ExpectedReporter {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly district!: string | null;
}

@ObjectType({ description: 'What a request would ask, before it is opened.' })
export class RequestPreview {
  @Field(() => DateScalar)
  readonly windowFrom!: string;

  @Field(() => DateScalar)
  readonly windowTo!: string;

  @Field(() => DateScalar)
  readonly dueOn!: string;

  @Field(() => Boolean, { description: 'At least one working day lies between cut-off and due date.' })
  readonly leavesWorkingDay!: boolean;

  @Field(() => Int)
  readonly reports!: number;

  @Field(() => [ExpectedReporter])
  readonly reporters!: readonly ExpectedReporter[];

  @Field(() => [LeftOutAddressee])
  readonly leftOut!: readonly LeftOutAddressee[];
}

import { Field, InputType } from '@nestjs/graphql';
import { DateScalar } from './scalars.ts';

@InputType()
export class DateRange {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;
}

@InputType({
  isOneOf: true,
  description:
    'A window, or a period code: cal:2023-Y, cal:2023-H1, cal:2023-Q2, cal:2023-M04, admin:2023-Y, admin:2023-H1, admin:2023-Q2, admin:2023-M04 (15th to 14th), req:<report request id>.',
})
export class PeriodInput {
  @Field(() => DateRange, { nullable: true })
  readonly range?: DateRange;

  @Field(() => String, { nullable: true })
  readonly code?: string;
}

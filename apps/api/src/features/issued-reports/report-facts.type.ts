import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';

/** What a draft and an issued report tell alike. */
@ObjectType({ isAbstract: true })
export abstract class ReportFacts {
  @Field(() => String)
  readonly title!: string;

  @Field(() => String, { description: 'Whom it is about, in words.' })
  readonly scope!: string;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => String)
  readonly dataVersion!: string;
}

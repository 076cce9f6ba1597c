import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Cell, Key } from '../../platform/schema/evidence.types.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class SummaryColumn {
  @Field(() => Key)
  readonly topic!: Key;

  @Field(() => String)
  readonly indicator!: string;

  @Field(() => String)
  readonly label!: string;
}

@ObjectType({
  description: 'Cells in the order of the columns.',
})
export class SummaryTableRow {
  @Field(() => Key)
  readonly unit!: Key;

  @Field(() => [Cell])
  readonly cells!: readonly Cell[];

  @Field(() => Int)
  readonly monthsMissing!: number;

  @Field(() => Boolean)
  readonly reported!: boolean;

  @Field(() => Boolean)
  readonly nothingToReport!: boolean;
}

@ObjectType()
export class SummaryTable {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => Key, { nullable: true })
  readonly district!: Key | null;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => [SummaryColumn])
  readonly columns!: readonly SummaryColumn[];

  @Field(() => [SummaryTableRow])
  readonly rows!: readonly SummaryTableRow[];
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Cell, Evidence, Key } from '../../platform/schema/evidence.types.ts';
import { CountBasis, Dimension, Measure, RowKind } from '../../platform/schema/enums.ts';

@ObjectType()
export class Column {
  @Field(() => Measure)
  readonly measure!: Measure;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => [Dimension])
  readonly additiveOver!: readonly Dimension[];

  @Field(() => CountBasis)
  readonly countBasis!: CountBasis;
}

@ObjectType()
export class AnalyticsRow {
  @Field(() => RowKind)
  readonly kind!: RowKind;

  @Field(() => [Key])
  readonly keys!: readonly Key[];

  @Field(() => [Cell])
  readonly cells!: readonly Cell[];
}

@ObjectType()
export class AnalyticsResult {
  @Field(() => Evidence)
  readonly evidence!: Evidence;

  @Field(() => [Column])
  readonly columns!: readonly Column[];

  @Field(() => [AnalyticsRow])
  readonly rows!: readonly AnalyticsRow[];

  @Field(() => Int)
  readonly rowCount!: number;

  @Field(() => Boolean)
  readonly truncated!: boolean;
}

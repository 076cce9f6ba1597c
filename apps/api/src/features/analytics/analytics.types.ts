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

  @Field(() => Boolean, {
    description:
      'Whether a report was due for the place and the days of this row. Where none was, ZERO says that nothing is recorded, which need not mean that nothing was done. True for imported summary tables.',
  })
  readonly reportsDue!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The same of the compared period; null without one, and where no data is known of it.',
  })
  readonly reportsDueBefore!: boolean | null;
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

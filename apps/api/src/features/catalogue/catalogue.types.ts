import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Dimension, Measure } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class MeasureInfo {
  @Field(() => Measure)
  readonly measure!: Measure;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => String)
  readonly unit!: string;

  @Field(() => String)
  readonly unitEn!: string;

  @Field(() => String, { description: 'In English.' })
  readonly definition!: string;

  @Field(() => String)
  readonly definitionVi!: string;

  @Field(() => String)
  readonly source!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => [Dimension])
  readonly additiveOver!: readonly Dimension[];
}

@ObjectType()
export class DimensionInfo {
  @Field(() => Dimension)
  readonly dimension!: Dimension;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => Boolean)
  readonly multiValued!: boolean;

  @Field(() => Boolean)
  readonly sensitive!: boolean;
}

@ObjectType()
export class CodeInfo {
  @Field(() => String)
  readonly list!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => String, { nullable: true })
  readonly parent!: string | null;

  @Field(() => Boolean)
  readonly sensitive!: boolean;

  @Field(() => DateScalar, { nullable: true })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an observance: its days in each year, MM-DD..MM-DD.',
  })
  readonly window!: string | null;
}

@ObjectType()
export class BaseInfo {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;

  @Field(() => Int)
  readonly units!: number;
}

@ObjectType()
export class Catalogue {
  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => [MeasureInfo])
  readonly measures!: readonly MeasureInfo[];

  @Field(() => [DimensionInfo])
  readonly dimensions!: readonly DimensionInfo[];

  @Field(() => [CodeInfo])
  readonly codes!: readonly CodeInfo[];

  @Field(() => [BaseInfo])
  readonly bases!: readonly BaseInfo[];
}

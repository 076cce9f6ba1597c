import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Key } from '../../platform/schema/evidence.types.ts';

@ObjectType()
export class AreaClassOfUnit {
  @Field(() => Key)
  readonly areaClass!: Key;

  @Field(() => String)
  readonly status!: string;

  @Field(() => String)
  readonly basis!: string;
}

@ObjectType()
export class AreaUnitInfo {
  @Field(() => Key)
  readonly unit!: Key;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => Key, { nullable: true })
  readonly district!: Key | null;

  @Field(() => [AreaClassOfUnit])
  readonly areaClasses!: readonly AreaClassOfUnit[];

  @Field(() => Int)
  readonly tileColumn!: number;

  @Field(() => Int)
  readonly tileRow!: number;

  @Field(() => Float, { nullable: true })
  readonly population!: number | null;

  @Field(() => String, { nullable: true })
  readonly populationStatus!: string | null;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { ImportFault, ImportValue } from './import-fault.types.ts';

export const RepairKind = registeredEnum('RepairKind', ['TEXT', 'DATE', 'LIST']);
export type RepairKind = keyof typeof RepairKind;

@ObjectType()
export class RepairColumn {
  @Field(() => String, { description: 'Header of the form.' })
  readonly column!: string;

  @Field(() => RepairKind)
  readonly kind!: RepairKind;

  @Field(() => [String], { description: 'Values of a list; several stand in a cell with a semicolon between them.' })
  readonly options!: readonly string[];

  @Field(() => Boolean, { description: 'One repair can hold for every row with the same spelling.' })
  readonly isTeachable!: boolean;
}

@ObjectType()
export class ImportColumn {
  @Field(() => String, { description: 'As the file names it.' })
  readonly header!: string;

  @Field(() => String, { nullable: true, description: 'Header of the form; null where the column is not read.' })
  readonly column!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the own body taught it.' })
  readonly taughtOn!: string | null;

  @Field(() => [String], {
    description: 'First cells of it where columns are to be chosen; those that may tell of a person are left out.',
  })
  readonly examples!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Header of the form that its cells speak for.' })
  readonly proposed!: string | null;
}

@ObjectType()
export class FaultyCell {
  @Field(() => String)
  readonly column!: string;

  @Field(() => String, { nullable: true, description: 'null where it may hold particulars of a person.' })
  readonly value!: string | null;

  @Field(() => Boolean)
  readonly isRepaired!: boolean;
}

@ObjectType()
export class FaultyRow {
  @Field(() => Int)
  readonly row!: number;

  @Field(() => [FaultyCell])
  readonly cells!: readonly FaultyCell[];

  @Field(() => [ImportFault])
  readonly faults!: readonly ImportFault[];
}

@ObjectType()
export class FaultyRowPage {
  @Field(() => Int)
  readonly total!: number;

  @Field(() => [FaultyRow])
  readonly rows!: readonly FaultyRow[];
}

@ObjectType({ description: 'A spelling that was read as something else.' })
export class Respelled {
  @Field(() => String)
  readonly column!: string;

  @Field(() => String)
  readonly from!: string;

  @Field(() => String)
  readonly to!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the own body taught it; null: for this file.' })
  readonly taughtOn!: string | null;

  @Field(() => Int)
  readonly rows!: number;
}

@ObjectType()
export class CellRepair extends ImportValue {
  @Field(() => Int)
  readonly row!: number;
}

@ObjectType({ description: 'What was put right so far, beside the file as it was sent.' })
export class ImportRepairs {
  @Field(() => Int)
  readonly cellCount!: number;

  @Field(() => [CellRepair], { description: 'The last 100.' })
  readonly cells!: readonly CellRepair[];

  @Field(() => [Int])
  readonly leftOut!: readonly number[];

  @Field(() => [Respelled], { description: 'Spellings of this file, with the rows in which each was used.' })
  readonly spellings!: readonly Respelled[];

  @Field(() => Int, { description: 'How many names and headers can be remembered for the own body.' })
  readonly teachable!: number;
}

@ObjectType({ description: 'A name or a header as the own body writes it, and what it means on the form.' })
export class TaughtSpelling {
  @Field(() => String, { description: 'Header of the form; empty for the header of a column.' })
  readonly column!: string;

  @Field(() => String)
  readonly from!: string;

  @Field(() => String, { description: 'Empty for a column that is not read.' })
  readonly to!: string;

  @Field(() => DateTimeScalar)
  readonly taughtAt!: string;
}

import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FaultCode, FaultSeverity, ImportKind } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType()
export class ImportRecord {
  @Field(() => String)
  readonly batch!: string;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => ImportKind)
  readonly kind!: ImportKind;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Boolean)
  readonly isSample!: boolean;

  @Field(() => String, { nullable: true })
  readonly by!: string | null;
}

@ObjectType()
export class ImportValue {
  @Field(() => String)
  readonly column!: string;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType()
export class ImportPreviewRow {
  @Field(() => Int)
  readonly row!: number;

  @Field(() => [ImportValue])
  readonly values!: readonly ImportValue[];
}

@ObjectType()
export class CheckTotal {
  @Field(() => String)
  readonly column!: string;

  @Field(() => Float, { nullable: true })
  readonly inFile!: number | null;

  @Field(() => Float)
  readonly computed!: number;

  @Field(() => Boolean)
  readonly equal!: boolean;
}

@ObjectType()
export class ImportFault {
  @Field(() => Int, { nullable: true })
  readonly row!: number | null;

  @Field(() => String, { nullable: true })
  readonly column!: string | null;

  @Field(() => FaultCode)
  readonly code!: FaultCode;

  @Field(() => FaultSeverity)
  readonly severity!: FaultSeverity;

  @Field(() => String, { nullable: true })
  readonly value!: string | null;

  @Field(() => String)
  readonly message!: string;

  @Field(() => String, { nullable: true })
  readonly suggestion!: string | null;
}

@ObjectType()
export class ImportPreview {
  @Field(() => String)
  readonly fileName!: string;

  @Field(() => ImportKind, { nullable: true })
  readonly kind!: ImportKind | null;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int)
  readonly rejected!: number;

  @Field(() => Int)
  readonly alreadyPresent!: number;

  @Field(() => DateScalar, { nullable: true })
  readonly periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly periodTo!: string | null;

  @Field(() => [ImportFault])
  readonly faults!: readonly ImportFault[];

  @Field(() => Int)
  readonly faultCount!: number;

  @Field(() => [ImportPreviewRow], { description: 'First rows as they would be recorded, for the eye.' })
  readonly sample!: readonly ImportPreviewRow[];

  @Field(() => [CheckTotal], { description: "Check totals of a matrix against the importer's own sums." })
  readonly checkTotals!: readonly CheckTotal[];

  @Field(() => [String], {
    description:
      'Where the file overlaps what is already there: summaries against activities of the same units and window.',
  })
  readonly overlaps!: readonly string[];
}

@ObjectType()
export class ImportOutcome {
  @Field(() => ImportPreview)
  readonly preview!: ImportPreview;

  @Field(() => Boolean)
  readonly recorded!: boolean;

  @Field(() => String, { nullable: true })
  readonly batch!: string | null;

  @Field(() => String)
  readonly dataVersion!: string;
}

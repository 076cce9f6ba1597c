import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ImportKind, ImportWay } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { ImportFault, ImportValue } from './import-fault.types.ts';
import { ImportUndone } from './undo.types.ts';
import { FaultyRowPage, ImportColumn, ImportRepairs, Respelled } from './repairs.types.ts';

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

  @Field(() => ImportWay)
  readonly way!: ImportWay;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Boolean)
  readonly isSample!: boolean;

  @Field(() => String, { nullable: true })
  readonly by!: string | null;

  @Field(() => ImportUndone, { nullable: true, description: 'null while the import stands.' })
  readonly undone!: ImportUndone | null;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back.' })
  readonly mayUndo!: boolean;
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

@ObjectType({ description: 'What the runs of an export of a loudspeaker system come to.' })
export class BroadcastTotals {
  @Field(() => Int, { description: 'Loudspeakers of a commune that begin one bulletin in one minute are one run.' })
  readonly runs!: number;

  @Field(() => Int, { description: 'Activities they make up: one a commune, day, bulletin, topic and language.' })
  readonly activities!: number;

  @Field(() => Float)
  readonly minutes!: number;

  @Field(() => Int, { description: 'Rows that no loudspeaker gave out; they do not count.' })
  readonly silent!: number;

  @Field(() => Int, {
    description: 'Rows that tell of a run otherwise than the record did; they take the place of what was told.',
  })
  readonly corrected!: number;

  @Field(() => Int, {
    description:
      'Rows left out because they would change a figure that was accepted, in a file that waits for acceptance.',
  })
  readonly held!: number;
}

@ObjectType()
export class ImportPreview {
  @Field(() => String)
  readonly fileName!: string;

  @Field(() => ImportKind, { nullable: true })
  readonly kind!: ImportKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'utf-8, utf-16le, utf-16be, windows-1258, tcvn3, xlsx, xlsx-tcvn3; null where no form was recognised.',
  })
  readonly encoding!: string | null;

  @Field(() => Int)
  readonly rows!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int)
  readonly rejected!: number;

  @Field(() => Int)
  readonly alreadyPresent!: number;

  @Field(() => BroadcastTotals, { nullable: true, description: 'null for other files.' })
  readonly broadcasts!: BroadcastTotals | null;

  @Field(() => DateScalar, { nullable: true })
  readonly periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly periodTo!: string | null;

  @Field(() => [ImportFault])
  readonly faults!: readonly ImportFault[];

  @Field(() => Int)
  readonly faultCount!: number;

  @Field(() => Int, { description: 'Faults among them that let their row in.' })
  readonly warningCount!: number;

  @Field(() => [ImportPreviewRow], { description: 'First rows as they would be recorded, for the eye.' })
  readonly sample!: readonly ImportPreviewRow[];

  @Field(() => [CheckTotal], { description: "Check totals of a matrix against the importer's own sums." })
  readonly checkTotals!: readonly CheckTotal[];

  @Field(() => [String], {
    description:
      'Where the file overlaps what is already there: summaries against activities of the same units and window.',
  })
  readonly overlaps!: readonly string[];

  @Field(() => [ImportColumn], { description: 'The columns of the file and what each is read as.' })
  readonly columns!: readonly ImportColumn[];

  @Field(() => [Respelled], { description: 'Names that were read as the own body taught them.' })
  readonly taught!: readonly Respelled[];

  @Field(() => FaultyRowPage, { description: 'Rows with faults, as asked for by `faultyRows` of the input.' })
  readonly faultyRows!: FaultyRowPage;

  @Field(() => ImportRepairs)
  readonly repairs!: ImportRepairs;
}

@ObjectType()
export class ImportOutcome {
  @Field(() => ImportPreview)
  readonly preview!: ImportPreview;

  @Field(() => Boolean)
  readonly recorded!: boolean;

  @Field(() => String, { nullable: true })
  readonly batch!: string | null;

  @Field(() => Int, { description: 'Names and headers that were remembered for the own body.' })
  readonly remembered!: number;

  @Field(() => String)
  readonly dataVersion!: string;
}

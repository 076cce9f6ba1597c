import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Lang } from '../../platform/schema/enums.ts';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';

export const FileEncoding = registeredEnum(
  'FileEncoding',
  ['WINDOWS_1258', 'TCVN3'],
  'Encodings that nothing but the words tells apart.',
);
export type FileEncoding = keyof typeof FileEncoding;

@InputType({ description: 'Which rows with faults are wanted, with their cells.' })
export class FaultyRowsInput {
  @Field(() => Int, { defaultValue: 0 })
  readonly offset!: number;

  @Field(() => Int, { defaultValue: 20, description: 'At most 50.' })
  readonly limit!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Rows that only have warnings, too.' })
  readonly withWarnings!: boolean;
}

@InputType()
export class CellRepairInput {
  @Field(() => Int, { description: 'Line of the text file or row of the sheet.' })
  readonly row!: number;

  @Field(() => String, { description: 'Header of the form.' })
  readonly column!: string;

  @Field(() => String, { nullable: true, description: 'What the cell is to read; null: as the file has it.' })
  readonly value?: string | null;
}

@InputType()
export class SpellingRepairInput {
  @Field(() => String, { description: 'Header of the form; columns of units and codes only.' })
  readonly column!: string;

  @Field(() => String)
  readonly from!: string;

  @Field(() => String, { nullable: true, description: 'The name of the form that it means; null takes it back.' })
  readonly to?: string | null;
}

@InputType()
export class HeaderRepairInput {
  @Field(() => String, { description: 'As the file names the column.' })
  readonly header!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Header of the form; empty: the column is not read; null: as it was recognised.',
  })
  readonly column?: string | null;
}

@InputType()
export class LeftOutInput {
  @Field(() => Int)
  readonly row!: number;

  @Field(() => Boolean)
  readonly leftOut!: boolean;
}

@InputType({ description: 'Repairs to be added to those that the upload has already; the file itself stays as it is.' })
export class RepairUploadInput {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => [CellRepairInput], { defaultValue: [] })
  readonly cells!: readonly CellRepairInput[];

  @Field(() => [SpellingRepairInput], { defaultValue: [] })
  readonly spellings!: readonly SpellingRepairInput[];

  @Field(() => [HeaderRepairInput], { defaultValue: [] })
  readonly headers!: readonly HeaderRepairInput[];

  @Field(() => [LeftOutInput], { defaultValue: [] })
  readonly leftOut!: readonly LeftOutInput[];

  @Field(() => FileEncoding, {
    nullable: true,
    description: 'Of a text of one byte a character; Unicode shows itself. null: as before.',
  })
  readonly encoding?: FileEncoding | null;

  @Field(() => FaultyRowsInput, { nullable: true })
  readonly faultyRows?: FaultyRowsInput | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType()
export class ForgetSpellingInput {
  @Field(() => String, { description: 'Header of the form; empty for the header of a column.' })
  readonly column!: string;

  @Field(() => String)
  readonly from!: string;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { ImportMode, Lang } from '../../platform/schema/enums.ts';
import { FaultyRowsInput } from './repairs.input.ts';

@InputType()
export class PreviewImportInput {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => FaultyRowsInput, { nullable: true })
  readonly faultyRows?: FaultyRowsInput | null;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType()
export class CommitImportInput {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => ImportMode, { defaultValue: 'ALL_OR_NOTHING' })
  readonly mode!: ImportMode;

  @Field(() => ID)
  readonly idempotencyKey!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keeps the spellings and headers of the repairs for the next files of the own body.',
  })
  readonly remember!: boolean;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

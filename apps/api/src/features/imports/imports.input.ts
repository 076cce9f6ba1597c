import { Field, ID, InputType } from '@nestjs/graphql';
import { ImportMode, Lang } from '../../platform/schema/enums.ts';

@InputType()
export class PreviewImportInput {
  @Field(() => ID)
  readonly uploadId!: string;

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

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

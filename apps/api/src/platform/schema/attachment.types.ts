import { SOURCE_SYSTEMS, type SourceSystem as SourceSystemName } from '@lantoa/domain';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { registeredEnum } from './registered-enum.ts';

const CHECKSUM = 'SHA-256 of the file, 64 hexadecimal digits.';
const ID = 'Id or number there: one word, never a title.';

const SourceSystem = registeredEnum('SourceSystem', SOURCE_SYSTEMS, 'Where a document lies.');

@InputType({ description: 'A document that lies elsewhere; the file itself is never sent.' })
export class AttachmentInput {
  @Field(() => SourceSystem, { defaultValue: 'vnpt_ioffice' })
  readonly sourceSystem!: SourceSystemName;

  @Field(() => String, { description: ID })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: CHECKSUM })
  readonly checksum?: string | null;
}

@ObjectType({ description: 'A document that lies elsewhere.' })
export class Attachment {
  @Field(() => SourceSystem)
  readonly sourceSystem!: SourceSystemName;

  @Field(() => String, { description: ID })
  readonly externalId!: string;

  @Field(() => String, { nullable: true, description: CHECKSUM })
  readonly checksum!: string | null;
}

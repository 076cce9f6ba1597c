import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { ReferenceEntryKind, ReferenceFaultCode } from './administration.enums.ts';

@ObjectType({ description: 'One entry of the reference data; fields that its kind does not have are null.' })
export class ReferenceEntry {
  @Field(() => ReferenceEntryKind)
  readonly kind!: ReferenceEntryKind;

  @Field(() => ID, { description: 'Names the entry within its kind, for `referenceHistory`.' })
  readonly key!: string;

  @Field(() => Int, { description: 'To be given back with a change of the entry.' })
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: 'Of an organisation.' })
  readonly organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a code.' })
  readonly list!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a code.' })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of an organisation, meaning of a code.' })
  readonly vi!: string | null;

  @Field(() => String, { nullable: true })
  readonly en!: string | null;

  @Field(() => String, { nullable: true, description: 'The code above, of the same list (a subtopic: of topic).' })
  readonly parent!: string | null;

  @Field(() => Boolean, { nullable: true })
  readonly sensitive!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Kind of body, a code of the list actor.' })
  readonly actor!: string | null;

  @Field(() => ID, { nullable: true, description: 'Unit that it serves, is about, or counts.' })
  readonly unit!: string | null;

  @Field(() => String, { nullable: true })
  readonly unitName!: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the list area_class.' })
  readonly areaClass!: string | null;

  @Field(() => String, { nullable: true, description: '`all`, or a code of the list target_group.' })
  readonly group!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly asOf!: string | null;

  @Field(() => Int, { nullable: true })
  readonly people!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a membership or a population figure, as in the pack.' })
  readonly status!: string | null;

  @Field(() => String, { nullable: true, description: 'The document of a membership, the source of a figure.' })
  readonly basis!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while in force.' })
  readonly validTo!: string | null;
}

@ObjectType()
export class ReferenceEntries {
  @Field(() => [ReferenceEntry])
  readonly entries!: readonly ReferenceEntry[];

  @Field(() => Int, { description: 'How many there are; `entries` holds the first of them.' })
  readonly total!: number;
}

@ObjectType({ description: 'What an entry said from one batch of the ledger on.' })
export class ReferenceVersion {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;

  @Field(() => String, { description: 'Address of an account, or the program that wrote.' })
  readonly by!: string;

  @Field(() => ReferenceEntry, { nullable: true, description: 'Null where it was taken away.' })
  readonly entry!: ReferenceEntry | null;
}

@ObjectType()
export class ReferenceFault {
  @Field(() => String, { description: 'Field of the input.' })
  readonly field!: string;

  @Field(() => ReferenceFaultCode)
  readonly code!: ReferenceFaultCode;

  @Field(() => String, { nullable: true })
  readonly value!: string | null;

  @Field(() => String)
  readonly message!: string;

  @Field(() => String)
  readonly suggestion!: string;
}

@ObjectType()
export class ChangedReference {
  @Field(() => ID)
  readonly key!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => String)
  readonly dataVersion!: string;
}

@ObjectType({
  description: 'Changed, or why not. Somebody else’s newer version is the error CONFLICT with both versions.',
})
export class ReferenceChangeResult {
  @Field(() => ChangedReference, { nullable: true })
  readonly changed!: ChangedReference | null;

  @Field(() => [ReferenceFault])
  readonly faults!: readonly ReferenceFault[];
}

import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Lang } from '../../platform/schema/enums.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { ClassStatus, PopulationStatus } from './administration.enums.ts';

@InputType({ isAbstract: true })
class ChangeInput {
  @Field(() => ID, { description: 'The same key again has no further effect.' })
  readonly idempotencyKey!: string;

  @Field(() => Lang, { defaultValue: 'VI' })
  readonly lang!: Lang;
}

@InputType({ isAbstract: true })
class ChangeOfEntryInput extends ChangeInput {
  @Field(() => Int, { description: 'The version that the person saw.' })
  readonly version!: number;
}

@InputType({ isAbstract: true })
class DatedInput extends ChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day; null: as old as the unit or the list.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: none is known.' })
  readonly validTo?: string | null;
}

@InputType()
export class AddOrganisationInput extends DatedInput {
  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => String, { description: 'Kind of body, a code of the list actor.' })
  readonly actor!: string;

  @Field(() => ID, { description: 'The unit that it serves.' })
  readonly area!: string;
}

@InputType()
export class RenameOrganisationInput extends ChangeOfEntryInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;
}

@InputType()
export class MoveOrganisationInput extends ChangeOfEntryInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { description: 'The unit that its successor serves.' })
  readonly area!: string;

  @Field(() => DateScalar, { description: 'First day of the successor.' })
  readonly from!: string;
}

@InputType()
export class EndOrganisationInput extends ChangeOfEntryInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  readonly validTo!: string;
}

@InputType()
export class AddCodeInput extends DatedInput {
  @Field(() => String)
  readonly list!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => String, { nullable: true })
  readonly parent?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  readonly sensitive!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a channel: place_bound or area_wide.' })
  readonly reachBasis?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a sensitive group: counts below are hidden.' })
  readonly smallBelow?: number | null;

  @Field(() => String, { nullable: true, description: 'Of an observance: its days, MM-DD..MM-DD.' })
  readonly window?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an observance: code of the topic or subtopic that it is about; without one, every topic.',
  })
  readonly about?: string | null;
}

@InputType()
export class EndCodeInput extends ChangeOfEntryInput {
  @Field(() => String)
  readonly list!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => DateScalar)
  readonly validTo!: string;

  @Field(() => String, { nullable: true, description: 'Code of the list that is used from the next day on.' })
  readonly successor?: string | null;
}

@InputType()
export class AddClassMembershipInput extends DatedInput {
  @Field(() => String)
  readonly areaClass!: string;

  @Field(() => ID)
  readonly unit!: string;

  @Field(() => ClassStatus)
  readonly status!: ClassStatus;

  @Field(() => String, { description: 'The document that it rests on.' })
  readonly basisVi!: string;

  @Field(() => String)
  readonly basisEn!: string;
}

@InputType()
export class EndClassMembershipInput extends ChangeOfEntryInput {
  @Field(() => String)
  readonly areaClass!: string;

  @Field(() => ID)
  readonly unit!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Of the membership that is ended.' })
  readonly validFrom?: string | null;

  @Field(() => DateScalar)
  readonly validTo!: string;
}

@InputType()
export class SavePopulationInput extends ChangeInput {
  @Field(() => ID)
  readonly unit!: string;

  @Field(() => String, { description: '`all`, or a code of the list target_group.' })
  readonly group!: string;

  @Field(() => DateScalar)
  readonly asOf!: string;

  @Field(() => Int)
  readonly people!: number;

  @Field(() => PopulationStatus)
  readonly status!: PopulationStatus;

  @Field(() => String)
  readonly source!: string;

  @Field(() => Int, { nullable: true, description: 'Of the figure that is put right; null: a new one.' })
  readonly version?: number | null;
}

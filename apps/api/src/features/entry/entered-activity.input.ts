import type { ActorRole as ActorRoleName, Indicator as IndicatorName } from '@lantoa/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { AttachmentInput } from '../../platform/schema/attachment.types.ts';
import { ActivityScope, ActorRole, Indicator } from './entry.enums.ts';

const NONE = { defaultValue: [] };

@InputType()
export class EnteredPlaceInput {
  @Field(() => ID)
  readonly unit!: string;

  @Field(() => Int, { nullable: true, description: 'Attendances of this commune alone; for all communes or for none.' })
  readonly attendances?: number | null;
}

@InputType()
export class EnteredGroupInput {
  @Field(() => ID)
  readonly group!: string;

  @Field(() => Int, { nullable: true, description: 'Of which: at most the attendances of the activity.' })
  readonly attendances?: number | null;
}

@InputType()
export class EnteredCountInput {
  @Field(() => Indicator)
  readonly indicator!: IndicatorName;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'A rounded figure: "about 100".' })
  readonly isRounded!: boolean;
}

@InputType()
export class EnteredPartnerInput {
  @Field(() => ID)
  readonly partner!: string;

  @Field(() => Int, { nullable: true, description: 'How many; never who.' })
  readonly count?: number | null;
}

@InputType()
export class EnteredActorInput {
  @Field(() => ID)
  readonly actor!: string;

  @Field(() => ActorRole, { defaultValue: 'co_organiser' })
  readonly role!: ActorRoleName;
}

@InputType()
export class EnteredQuizInput {
  @Field(() => Float, { nullable: true })
  readonly before?: number | null;

  @Field(() => Float, { nullable: true })
  readonly after?: number | null;

  @Field(() => Int, { nullable: true })
  readonly takers?: number | null;
}

@InputType()
export class EnteredRecognitionInput {
  @Field(() => ID)
  readonly form!: string;

  @Field(() => [ID], NONE)
  readonly recipients!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly level?: string | null;

  @Field(() => [ID], NONE)
  readonly topics!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly decisionNumber?: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly decidedOn?: string | null;
}

@InputType({ description: 'One activity. Units and bodies by id, everything else by the codes of the catalogue.' })
export class EnteredActivityInput {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => ID, { nullable: true, description: 'The body that reports.' })
  readonly organisation?: string | null;

  @Field(() => ActivityScope, { defaultValue: 'commune' })
  readonly scope!: 'commune' | 'district' | 'province';

  @Field(() => [ID], NONE)
  readonly districts!: readonly string[];

  @Field(() => [EnteredPlaceInput], NONE)
  readonly places!: readonly EnteredPlaceInput[];

  @Field(() => [ID], { ...NONE, description: 'The main one first; the others are integrated.' })
  readonly topics!: readonly string[];

  @Field(() => [ID], NONE)
  readonly subtopics!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly activityType?: string | null;

  @Field(() => ID, { nullable: true })
  readonly channel?: string | null;

  @Field(() => ID, { nullable: true })
  readonly setting?: string | null;

  @Field(() => [EnteredGroupInput], NONE)
  readonly groups!: readonly EnteredGroupInput[];

  @Field(() => [ID], NONE)
  readonly observances!: readonly string[];

  @Field(() => [EnteredCountInput], NONE)
  readonly counts!: readonly EnteredCountInput[];

  @Field(() => [ID], NONE)
  readonly flags!: readonly string[];

  @Field(() => [ID], NONE)
  readonly themes!: readonly string[];

  @Field(() => [EnteredPartnerInput], NONE)
  readonly partners!: readonly EnteredPartnerInput[];

  @Field(() => [ID], NONE)
  readonly movements!: readonly string[];

  @Field(() => [ID], NONE)
  readonly campaignLinks!: readonly string[];

  @Field(() => [ID], NONE)
  readonly languages!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly platform?: string | null;

  @Field(() => String, { defaultValue: '' })
  readonly village!: string;

  @Field(() => [EnteredActorInput], { ...NONE, description: 'Public bodies that took part beside the reporting one.' })
  readonly otherActors!: readonly EnteredActorInput[];

  @Field(() => DateScalar, { nullable: true, description: 'Of an item that reports a case outcome.' })
  readonly announcedOn?: string | null;

  @Field(() => EnteredQuizInput, { nullable: true })
  readonly quiz?: EnteredQuizInput | null;

  @Field(() => EnteredRecognitionInput, { nullable: true })
  readonly recognition?: EnteredRecognitionInput | null;

  @Field(() => [AttachmentInput], { ...NONE, description: 'Documents about it that lie elsewhere; never a file.' })
  readonly attachments!: readonly AttachmentInput[];

  @Field(() => String, { defaultValue: '', description: 'No names of persons, identity or telephone numbers.' })
  readonly note!: string;
}

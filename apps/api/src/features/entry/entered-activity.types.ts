import type { ActorRole as ActorRoleName, Indicator as IndicatorName } from '@lantoa/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Attachment } from '../../platform/schema/attachment.types.ts';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { ActivityScope, ActorRole, Indicator } from './entry.enums.ts';

@ObjectType()
export class EnteredPlace {
  @Field(() => ID)
  readonly unit!: string;

  @Field(() => Int, { nullable: true })
  readonly attendances!: number | null;
}

@ObjectType()
export class EnteredGroup {
  @Field(() => ID)
  readonly group!: string;

  @Field(() => Int, { nullable: true })
  readonly attendances!: number | null;
}

@ObjectType()
export class EnteredCount {
  @Field(() => Indicator)
  readonly indicator!: IndicatorName;

  @Field(() => Float)
  readonly value!: number;

  @Field(() => Boolean)
  readonly isRounded!: boolean;
}

@ObjectType()
export class EnteredPartner {
  @Field(() => ID)
  readonly partner!: string;

  @Field(() => Int, { nullable: true })
  readonly count!: number | null;
}

@ObjectType()
export class EnteredActor {
  @Field(() => ID)
  readonly actor!: string;

  @Field(() => ActorRole)
  readonly role!: ActorRoleName;
}

@ObjectType()
export class EnteredQuiz {
  @Field(() => Float, { nullable: true })
  readonly before!: number | null;

  @Field(() => Float, { nullable: true })
  readonly after!: number | null;

  @Field(() => Int, { nullable: true })
  readonly takers!: number | null;
}

@ObjectType()
export class EnteredRecognition {
  @Field(() => ID)
  readonly form!: string;

  @Field(() => [ID])
  readonly recipients!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly level!: string | null;

  @Field(() => [ID])
  readonly topics!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly decisionNumber!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly decidedOn!: string | null;
}

@ObjectType({ description: 'One activity as the form shows it; what it was saved with, to be changed or repeated.' })
export class EnteredActivity {
  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => ID, { nullable: true })
  readonly organisation!: string | null;

  @Field(() => ActivityScope)
  readonly scope!: 'commune' | 'district' | 'province';

  @Field(() => [ID])
  readonly districts!: readonly string[];

  @Field(() => [EnteredPlace])
  readonly places!: readonly EnteredPlace[];

  @Field(() => [ID])
  readonly topics!: readonly string[];

  @Field(() => [ID])
  readonly subtopics!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly activityType!: string | null;

  @Field(() => ID, { nullable: true })
  readonly channel!: string | null;

  @Field(() => ID, { nullable: true })
  readonly setting!: string | null;

  @Field(() => [EnteredGroup])
  readonly groups!: readonly EnteredGroup[];

  @Field(() => [ID])
  readonly observances!: readonly string[];

  @Field(() => [EnteredCount])
  readonly counts!: readonly EnteredCount[];

  @Field(() => [ID])
  readonly flags!: readonly string[];

  @Field(() => [ID])
  readonly themes!: readonly string[];

  @Field(() => [EnteredPartner])
  readonly partners!: readonly EnteredPartner[];

  @Field(() => [ID])
  readonly movements!: readonly string[];

  @Field(() => [ID])
  readonly campaignLinks!: readonly string[];

  @Field(() => [ID])
  readonly languages!: readonly string[];

  @Field(() => ID, { nullable: true })
  readonly platform!: string | null;

  @Field(() => String)
  readonly village!: string;

  @Field(() => [EnteredActor])
  readonly otherActors!: readonly EnteredActor[];

  @Field(() => DateScalar, { nullable: true })
  readonly announcedOn!: string | null;

  @Field(() => EnteredQuiz, { nullable: true })
  readonly quiz!: EnteredQuiz | null;

  @Field(() => EnteredRecognition, { nullable: true })
  readonly recognition!: EnteredRecognition | null;

  @Field(() => [Attachment])
  readonly attachments!: readonly Attachment[];

  @Field(() => String)
  readonly note!: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityStatus, FaultCode, FaultSeverity } from '../../platform/schema/enums.ts';
import { DateScalar, DateTimeScalar } from '../../platform/schema/scalars.ts';
import { EnteredActivity } from './entered-activity.types.ts';
import { ActivityScope } from './entry.enums.ts';

@ObjectType()
export class ActivityReason {
  @Field(() => String, { nullable: true })
  readonly field!: string | null;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType({ description: 'The newest revision of an activity, to be changed, repeated or compared.' })
export class EntryRecord {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;

  @Field(() => Boolean, { description: 'Recorded by whoever asks.' })
  readonly isOwn!: boolean;

  @Field(() => Boolean, { description: 'May be changed or taken back by whoever asks.' })
  readonly isOpen!: boolean;

  @Field(() => EnteredActivity)
  readonly activity!: EnteredActivity;

  @Field(() => [ActivityReason])
  readonly reasons!: readonly ActivityReason[];
}

@ObjectType({ description: 'ERROR stops the entry; WARNING asks for a confirmation with its value and a reason.' })
export class EntryFault {
  @Field(() => String, { nullable: true, description: 'Null for the whole entry.' })
  readonly field!: string | null;

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

  @Field(() => [EntryRecord], { description: 'Of POSSIBLE_DUPLICATE: what is on record.' })
  readonly records!: readonly EntryRecord[];
}

@ObjectType({ description: 'One row of a table, read by the rules of a file. Nothing is recorded by reading.' })
export class EntryRowReading {
  @Field(() => EnteredActivity, { nullable: true, description: 'Null when an error keeps the row from being read.' })
  readonly activity!: EnteredActivity | null;

  @Field(() => [EntryFault])
  readonly faults!: readonly EntryFault[];
}

@ObjectType()
export class SavedActivity {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => ActivityStatus)
  readonly status!: ActivityStatus;

  @Field(() => String)
  readonly dataVersion!: string;
}

@ObjectType({ description: 'Somebody recorded another revision since the one that was seen.' })
export class ActivityConflict {
  @Field(() => EnteredActivity)
  readonly yours!: EnteredActivity;

  @Field(() => EntryRecord, { nullable: true, description: 'Null where the activity that was seen is not on record.' })
  readonly theirs!: EntryRecord | null;
}

@ObjectType({ description: 'Saved, or why not: faults to mend or confirm, or a conflict to settle.' })
export class SaveActivityResult {
  @Field(() => SavedActivity, { nullable: true })
  readonly saved!: SavedActivity | null;

  @Field(() => [EntryFault])
  readonly faults!: readonly EntryFault[];

  @Field(() => ActivityConflict, { nullable: true })
  readonly conflict!: ActivityConflict | null;
}

@ObjectType()
export class EntryBody {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly vi!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => ID)
  readonly area!: string;

  @Field(() => DateScalar, { nullable: true })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly validTo!: string | null;
}

@ObjectType({ description: 'What the form needs to know about whoever fills it in.' })
export class EntryHelp {
  @Field(() => DateScalar)
  readonly today!: string;

  @Field(() => DateScalar, { description: 'Today, or the last day on which the own units were in force.' })
  readonly defaultDate!: string;

  @Field(() => [ID], { nullable: true, description: 'Communes to choose from; null: all.' })
  readonly communes!: readonly string[] | null;

  @Field(() => [ActivityScope])
  readonly scopes!: readonly ('commune' | 'district' | 'province')[];

  @Field(() => [EntryBody], { description: 'Bodies that may be named as reporting.' })
  readonly bodies!: readonly EntryBody[];

  @Field(() => ID, { nullable: true })
  readonly body!: string | null;

  @Field(() => Boolean, { description: 'What is saved counts at once, without anybody else accepting it.' })
  readonly countsAtOnce!: boolean;

  @Field(() => [EntryRecord], { description: 'What was entered last, newest first.' })
  readonly recent!: readonly EntryRecord[];
}

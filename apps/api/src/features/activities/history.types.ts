import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RecordField } from '../../platform/schema/enums.ts';
import { ActivityRecord } from './activities.types.ts';

@ObjectType()
export class ActivityRevisionEntry {
  @Field(() => ActivityRecord)
  readonly record!: ActivityRecord;

  @Field(() => [RecordField], { description: 'What differs from the revision before; empty for the first one.' })
  readonly changed!: readonly RecordField[];
}

@ObjectType({ description: 'All that was ever recorded of one activity, the first first.' })
export class ActivityHistory {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly dataVersion!: string;

  @Field(() => [ActivityRevisionEntry])
  readonly revisions!: readonly ActivityRevisionEntry[];
}

@InputType()
export class RedactNoteInput {
  @Field(() => ID)
  readonly activity!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => String, { description: 'Why; it stays on record, so it must not repeat what is taken away.' })
  readonly reason!: string;
}

@ObjectType()
export class Redaction {
  @Field(() => String)
  readonly dataVersion!: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/schema/scalars.ts';
import { EnteredActor } from './entered-activity.types.ts';

@ObjectType({ description: 'A text of a row of a table, as readEntryRows takes it.' })
export class WrittenCell {
  @Field(() => String, { description: 'As faults name it.' })
  readonly field!: string;

  @Field(() => String)
  readonly text!: string;
}

@ObjectType({ description: 'A broadcast of the period before, written for its new day. Nothing is recorded by it.' })
export class RepeatedBroadcast {
  @Field(() => ID, { description: 'The activity that it repeats.' })
  readonly of!: string;

  @Field(() => DateScalar, { description: 'The day that it was broadcast on.' })
  readonly broadcastOn!: string;

  @Field(() => [WrittenCell])
  readonly cells!: readonly WrittenCell[];

  @Field(() => [EnteredActor], { description: 'A row does not tell them.' })
  readonly otherActors!: readonly EnteredActor[];
}

@ObjectType({ description: "What a period's broadcasts would be if they were those of the period before." })
export class BroadcastsToRepeat {
  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => DateScalar, { description: 'First day of the period before.' })
  readonly sourceFrom!: string;

  @Field(() => DateScalar)
  readonly sourceTo!: string;

  @Field(() => [RepeatedBroadcast], { description: 'At most 200, by day.' })
  readonly repeats!: readonly RepeatedBroadcast[];

  @Field(() => Int, { description: 'Left out: the period holds them already.' })
  readonly recorded!: number;

  @Field(() => Int, { description: 'Left out: their days are still to come.' })
  readonly notYet!: number;

  @Field(() => Int, { description: 'Left out: their body or place is not in force on the new day.' })
  readonly notInForce!: number;

  @Field(() => Int, { description: 'Left out: there are more than an answer holds.' })
  readonly tooMany!: number;
}

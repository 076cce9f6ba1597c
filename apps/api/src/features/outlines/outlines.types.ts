import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/schema/scalars.ts';

@ObjectType({ description: 'Who took a set of outlines back, when and why.' })
export class OutlineWithdrawal {
  @Field(() => DateTimeScalar)
  readonly at!: string;

  @Field(() => String, { description: 'Name of the account, or the command.' })
  readonly by!: string;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType({ description: 'A set of outlines of units as it was imported, without its lines.' })
export class OutlineVersion {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { description: 'The map of units that the outlines are of.' })
  readonly base!: string;

  @Field(() => Int, { description: '1 is the first one of its base.' })
  readonly version!: number;

  @Field(() => String, { description: 'Who made the outlines.' })
  readonly source!: string;

  @Field(() => String)
  readonly licence!: string;

  @Field(() => Boolean, { description: 'Lines to be looked at, not measured.' })
  readonly isApproximate!: boolean;

  @Field(() => Int, { description: 'Units that have an outline.' })
  readonly units!: number;

  @Field(() => Int)
  readonly unitsOfBase!: number;

  @Field(() => Int, { description: 'Bytes of the simplified lines as they are kept; less are sent, compressed.' })
  readonly bytes!: number;

  @Field(() => DateTimeScalar)
  readonly recordedAt!: string;

  @Field(() => String, { description: 'The command, or the name of the account.' })
  readonly recordedBy!: string;

  @Field(() => Boolean, { description: 'The newest of its base that was not taken back: the one that maps show.' })
  readonly isInForce!: boolean;

  @Field(() => OutlineWithdrawal, { nullable: true })
  readonly withdrawn!: OutlineWithdrawal | null;
}

@ObjectType()
export class OutlinesTakenBack {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => Int, { nullable: true, description: 'The version that maps show since; null: none, they show tiles.' })
  readonly inForce!: number | null;
}

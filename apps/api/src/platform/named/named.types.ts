import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

/** Of everything that accounts and bodies keep under names. */
@ObjectType({ isAbstract: true })
export abstract class NamedThing {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'Of the body, not of the account alone.' })
  readonly isShared!: boolean;

  @Field(() => Boolean)
  readonly mayChange!: boolean;
}

@InputType({ isAbstract: true })
export abstract class NamedInput {
  @Field(() => ID, { description: 'A UUID made by the client: the same one again has no further effect.' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { defaultValue: false })
  readonly isShared!: boolean;
}

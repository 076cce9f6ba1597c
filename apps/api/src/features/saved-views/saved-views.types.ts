import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { NamedInput, NamedThing } from '../../platform/named/named.types.ts';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';

export const SavedViewRefusal = registeredEnum(
  'SavedViewRefusal',
  ['NAME_LENGTH', 'NAME_PERSONAL', 'NAME_TAKEN', 'TOO_MANY', 'NOT_A_QUESTION', 'NOT_SHARED', 'GONE'],
  'Why a view was not kept. NAME_LENGTH: 1 to 60 characters. NAME_TAKEN: whatever the accents. TOO_MANY: 50 of an account, 50 of a body. NOT_A_QUESTION: not names and codes of at most 2,000 characters.',
);

@ObjectType({
  description:
    'A question of the page /explore under a name. It holds codes only; whoever opens it is answered in the own scope.',
})
export class SavedView extends NamedThing {
  @Field(() => String, { description: 'What stands behind the question mark: by=TOPIC&areaClass=border' })
  readonly address!: string;
}

@ObjectType()
export class SavedViews {
  @Field(() => Boolean, { description: 'Whether views of the own body may be kept and changed.' })
  readonly mayShare!: boolean;

  @Field(() => [SavedView], { description: 'The own ones and those of the own body, by name.' })
  readonly views!: readonly SavedView[];
}

@InputType()
export class SaveViewInput extends NamedInput {
  @Field(() => String)
  readonly address!: string;
}

@ObjectType()
export class SavedViewResult {
  @Field(() => SavedViewRefusal, { nullable: true, description: 'Null: done.' })
  readonly refusal!: (typeof SavedViewRefusal)[keyof typeof SavedViewRefusal] | null;
}

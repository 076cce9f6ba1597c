import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { NamedInput, NamedThing } from '../../platform/named/named.types.ts';
import { registeredEnum } from '../../platform/schema/registered-enum.ts';
import { WrittenCell } from './broadcasts.types.ts';
import { EnteredActivityInput } from './entered-activity.input.ts';
import { EnteredActivity } from './entered-activity.types.ts';

export const TemplateRefusal = registeredEnum(
  'TemplateRefusal',
  ['NAME_LENGTH', 'NAME_PERSONAL', 'NAME_TAKEN', 'TOO_MANY', 'TOO_LARGE', 'NOT_SHARED', 'GONE'],
  'Why a template was not kept. NAME_LENGTH: 1 to 60 characters. NAME_TAKEN: whatever the accents. TOO_MANY: 50 of an account, 50 of a body.',
);

@ObjectType({
  description:
    'A form that was filled in once. It holds codes, places and bodies, no free text and no figures of people.',
})
export class EntryTemplate extends NamedThing {
  @Field(() => EnteredActivity, { description: 'As far as it is in force on the day that was asked for.' })
  readonly activity!: EnteredActivity;

  @Field(() => [WrittenCell], { description: 'The same as a row of a table.' })
  readonly cells!: readonly WrittenCell[];
}

@ObjectType()
export class EntryTemplates {
  @Field(() => Boolean, { description: 'Whether templates of the own body may be kept and changed.' })
  readonly mayShare!: boolean;

  @Field(() => [EntryTemplate], { description: 'The own ones and those of the own body, by name.' })
  readonly templates!: readonly EntryTemplate[];
}

@InputType()
export class SaveEntryTemplateInput extends NamedInput {
  @Field(() => EnteredActivityInput, { description: 'What it cannot hold is left out.' })
  readonly activity!: EnteredActivityInput;
}

@ObjectType()
export class EntryTemplateResult {
  @Field(() => TemplateRefusal, { nullable: true, description: 'Null: done.' })
  readonly refusal!: (typeof TemplateRefusal)[keyof typeof TemplateRefusal] | null;
}

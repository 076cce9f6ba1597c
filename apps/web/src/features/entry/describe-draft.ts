import type { Indicator } from '../../gql/graphql.ts';
import type { Lang } from '../../language/lang.ts';
import type { Formats } from '../../language/formats.ts';
import type { Draft } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import type { Lists, Option } from './use-lists.ts';

/** A field of a draft in words; empty where it tells nothing. */
export interface Told {
  readonly key: keyof Draft;
  readonly label: string;
  readonly value: string;
}

const CODES = {
  topics: 'topic',
  subtopics: 'subtopic',
  observances: 'observance',
  flags: 'flag',
  themes: 'content_theme',
  movements: 'movement',
  campaignLinks: 'campaign_link',
  languages: 'language',
  recognitionRecipients: 'recognition_recipient',
  recognitionTopics: 'topic',
} as const;
const SINGLE = {
  activityType: 'activity_type',
  channel: 'channel',
  setting: 'setting',
  platform: 'platform',
  recognitionForm: 'recognition_form',
  recognitionLevel: 'recognition_level',
} as const;
const TEXTS = ['village', 'quizBefore', 'quizAfter', 'quizTakers', 'decisionNumber', 'note'] as const;
const DAYS = ['date', 'announcedOn', 'decidedOn'] as const;

/** Every field of a draft as a person reads it, to lay two versions side by side. */
export function describeDraft(draft: Draft, lists: Lists, formats: Formats): readonly Told[] {
  const { fields, indicators, scopes, roles } = entryFieldMessages[formats.lang];
  const tell = (key: keyof typeof fields & keyof Draft, value: string): Told => ({ key, label: fields[key], value });
  const counted = (list: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([code, count]) => `${nameOf(lists.codes(list), code)}${count === '' ? '' : `: ${count}`}`)
      .join('; ');
  return [
    ...DAYS.map((key) => tell(key, draft[key] === '' ? '' : formats.date(draft[key]))),
    tell('scope', scopes[draft.scope]),
    tell('districts', namesOf(lists.districts, draft.districts)),
    tell('places', draft.places.map((place) => placeText(place, lists)).join('; ')),
    tell('organisation', nameOf(lists.bodies, draft.organisation)),
    ...keysOf(CODES).map((key) => tell(key, namesOf(lists.codes(CODES[key]), draft[key]))),
    ...keysOf(SINGLE).map((key) => tell(key, nameOf(lists.codes(SINGLE[key]), draft[key]))),
    tell('counts', countsText(draft, indicators)),
    tell('groups', counted('target_group', draft.groups)),
    tell('partners', counted('partner', draft.partners)),
    tell(
      'otherActors',
      Object.entries(draft.otherActors)
        .map(([actor, role]) => `${nameOf(lists.codes('actor'), actor)} (${roles[role]})`)
        .join('; '),
    ),
    tell('attachments', draft.attachments.map(({ externalId, checksum }) => `${externalId} ${checksum}`).join('; ')),
    ...TEXTS.map((key) => tell(key, draft[key])),
  ];
}

function countsText(draft: Draft, names: (typeof entryFieldMessages)[Lang]['indicators']): string {
  return (Object.keys(names) as Indicator[])
    .flatMap((indicator) => {
      const count = draft.counts[indicator] ?? '';
      return count === '' ? [] : [`${names[indicator]}: ${count}`];
    })
    .join('; ');
}

function placeText({ unit, attendances }: Draft['places'][number], lists: Lists): string {
  const name = nameOf(lists.communes, unit);
  return attendances === '' ? name : `${name} (${attendances})`;
}

function namesOf(options: readonly Option[], values: readonly string[]): string {
  return values.map((value) => nameOf(options, value)).join('; ');
}

function nameOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

function keysOf<Keys extends object>(keys: Keys): readonly (keyof Keys)[] {
  return Object.keys(keys) as (keyof Keys)[];
}

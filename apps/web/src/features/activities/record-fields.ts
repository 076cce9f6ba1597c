import { figureOf } from '../../figures/cell.ts';
import { flagName, topicName, upperFirst } from '../../figures/names.ts';
import type { ActivityPartsFragment, RecordField } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { activityMessages } from './activities.messages.ts';

type Texts = (typeof activityMessages)['vi'];
type Labelled = readonly { readonly label: string }[];

/** How a record is put into words. */
export interface Wording {
  readonly formats: Formats;
  readonly texts: Texts;
}

/** One field of a record in words; empty where nothing was reported. */
export function fieldText(field: RecordField, record: ActivityPartsFragment, wording: Wording): string {
  return FIELDS[field](record, wording);
}

const labels = (keys: Labelled) => keys.map(({ label }) => upperFirst(label)).join('; ');
const detail = (field: RecordField) => (record: ActivityPartsFragment) => labels(valuesOf(field, record));
const valuesOf = (field: RecordField, record: ActivityPartsFragment) =>
  record.details.find((one) => one.field === field)?.values ?? [];

const FIELDS = {
  STATUS: ({ status }, { texts }) => texts.status[status],
  DATE: ({ date }, { formats }) => formats.date(date),
  SCOPE: ({ scope }, { texts }) => texts.levels[scope as keyof Texts['levels']],
  ORGANISATION: ({ organisation }) => organisation ?? '',
  ACTOR: ({ actor }) => upperFirst(actor.label),
  DISTRICTS: ({ districts }) => labels(districts),
  COMMUNES: ({ communes }, { formats, texts }) =>
    communes
      .map(({ unit, attendances }) =>
        typeof attendances === 'number' && communes.length > 1
          ? `${unit.label}: ${texts.attendances(formats.number(attendances))}`
          : unit.label,
      )
      .join('; '),
  TOPICS: ({ topics }, { formats, texts }) =>
    topics
      .map(
        ({ topic, role }) => topicName(topic, formats.lang) + (role === 'integrated' ? ` (${texts.integrated})` : ''),
      )
      .join('; '),
  SUBTOPICS: ({ subtopics }) => labels(subtopics),
  ACTIVITY_TYPE: ({ activityType }) => upperFirst(activityType.label),
  CHANNEL: ({ channel }) => upperFirst(channel.label),
  SETTING: ({ setting }) => (setting ? upperFirst(setting.label) : ''),
  GROUPS: ({ groups }, { formats, texts }) =>
    groups
      .map(({ group, attendances }) => {
        const figure = figureOf(attendances);
        return `${upperFirst(group.label)}: ${figure === null ? texts.blanks.missing : texts.attendances(formats.number(figure))}`;
      })
      .join('; '),
  OBSERVANCES: ({ observances }) => labels(observances),
  COUNTS: ({ counts }, { formats }) =>
    counts.map(({ label, value }) => `${label}: ${formats.number(value, Number.isInteger(value) ? 0 : 1)}`).join('; '),
  QUIZ: ({ quiz }, { formats, texts }) => {
    if (!quiz) return '';
    const score = (value: number | null | undefined) => (typeof value === 'number' ? formats.number(value, 1) : '–');
    return texts.quiz(
      score(quiz.before),
      score(quiz.after),
      typeof quiz.takers === 'number' ? formats.number(quiz.takers) : '–',
    );
  },
  RECOGNITION: ({ recognition }, { formats }) => {
    if (!recognition) return '';
    const { form, recipients, level, topics, decisionNumber, decidedOn } = recognition;
    const decided = decidedOn ? formats.date(decidedOn) : '';
    const parts = [form.label, level?.label ?? '', ...[...recipients, ...topics].map(({ label }) => label)];
    return upperFirst([...parts, decisionNumber ?? '', decided].filter((part) => part !== '').join(', '));
  },
  NOTE: ({ note }) => note ?? '',
  FLAGS: (record, { formats }) =>
    valuesOf('FLAGS', record)
      .map((flag) => flagName(flag, formats.lang))
      .join('; '),
  THEMES: detail('THEMES'),
  PARTNERS: detail('PARTNERS'),
  MOVEMENTS: detail('MOVEMENTS'),
  CAMPAIGN_LINKS: detail('CAMPAIGN_LINKS'),
  LANGUAGES: detail('LANGUAGES'),
  PLATFORM: detail('PLATFORM'),
  VILLAGE: detail('VILLAGE'),
  OTHER_ACTORS: detail('OTHER_ACTORS'),
  ANNOUNCED_ON: (record, { formats }) => {
    const day = record.details.find(({ field }) => field === 'ANNOUNCED_ON')?.values[0]?.code;
    return day === undefined ? '' : formats.date(day);
  },
  ATTACHMENTS: detail('ATTACHMENTS'),
  DUPLICATE_OF: detail('DUPLICATE_OF'),
} satisfies Record<RecordField, (record: ActivityPartsFragment, wording: Wording) => string>;

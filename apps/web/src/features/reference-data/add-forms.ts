import {
  AddClassMembershipDocument,
  AddCodeDocument,
  AddOrganisationDocument,
  SavePopulationDocument,
  type ClassStatus,
  type PopulationStatus,
  type ReferenceEntryKind,
} from '../../gql/graphql.ts';
import type { FieldSpec, FormSpec, Option, Values } from './form.types.ts';
import type { referenceDataMessages } from './reference-data.messages.ts';
import { sendChange } from './send-change.ts';
import type { Choices } from './use-choices.ts';

type Texts = (typeof referenceDataMessages)['vi'];

interface Context {
  readonly texts: Texts;
  readonly choices: Choices;
  /** The list or class that the page is narrowed to. */
  readonly list: string;
  /** Units that no map of communes holds: the province. */
  readonly moreUnits: readonly Option[];
}

const text = (values: Values, name: string): string => values[name]?.trim() ?? '';
const optional = (values: Values, name: string): string | null => text(values, name) || null;

/** The form that adds an entry of a kind. */
export function addForm(kind: ReferenceEntryKind, context: Context): FormSpec {
  const title = context.texts.pages[kind].add;
  return { name: `add-${kind}`, title, ...FORMS[kind](context) };
}

type Form = Omit<FormSpec, 'name' | 'title'>;

const FORMS: Readonly<Record<ReferenceEntryKind, (context: Context) => Form>> = {
  ORGANISATION: ({ texts: { fields, hints }, choices, moreUnits }) => ({
    start: {},
    fields: [
      { name: 'vi', label: fields.vi, kind: 'text' },
      { name: 'en', label: fields.en, kind: 'text' },
      { name: 'actor', label: fields.actor, kind: 'select', options: choices.codes('actor') },
      baseField(fields.base, choices),
      { name: 'area', label: fields.area, kind: 'select', options: [...moreUnits, ...choices.units] },
      ...days({ fields, hints }),
    ],
    send: async (client, values, asked) =>
      sendChange(client, AddOrganisationDocument, {
        ...{ vi: text(values, 'vi'), en: text(values, 'en'), actor: text(values, 'actor'), area: text(values, 'area') },
        ...spanOf(values),
        ...asked,
      }),
  }),

  CODE: ({ texts, choices, list }) => ({
    start: { list, sensitive: 'no' },
    fields: codeFields(texts, choices),
    send: async (client, values, asked) =>
      sendChange(client, AddCodeDocument, {
        ...{ list: text(values, 'list'), code: text(values, 'code'), vi: text(values, 'vi'), en: text(values, 'en') },
        ...{ parent: optional(values, 'parent'), sensitive: values['sensitive'] === 'yes' },
        ...{ reachBasis: optional(values, 'reachBasis'), window: optional(values, 'window') },
        about: optional(values, 'about'),
        smallBelow: text(values, 'smallBelow') === '' ? null : Number(text(values, 'smallBelow')),
        ...spanOf(values),
        ...asked,
      }),
  }),

  CLASS_MEMBERSHIP: ({ texts: { fields, hints, status }, choices, list }) => ({
    start: { areaClass: list, status: 'OFFICIAL' },
    fields: [
      { name: 'areaClass', label: fields.areaClass, kind: 'select', options: choices.codes('area_class') },
      baseField(fields.base, choices),
      { name: 'unit', label: fields.unit, kind: 'select', options: choices.units },
      {
        name: 'status',
        label: fields.status,
        kind: 'select',
        options: statuses(status, ['official', 'local', 'proxy']),
      },
      { name: 'basisVi', label: fields.basisVi, kind: 'text' },
      { name: 'basisEn', label: fields.basisEn, kind: 'text' },
      ...days({ fields, hints }),
    ],
    send: async (client, values, asked) =>
      sendChange(client, AddClassMembershipDocument, {
        ...{ areaClass: text(values, 'areaClass'), unit: text(values, 'unit') },
        status: text(values, 'status') as ClassStatus,
        ...{ basisVi: text(values, 'basisVi'), basisEn: text(values, 'basisEn') },
        ...spanOf(values),
        ...asked,
      }),
  }),

  POPULATION: ({ texts: { fields, status, everybody }, choices }) => ({
    start: { group: 'all', status: 'PUBLISHED' },
    fields: [
      baseField(fields.base, choices),
      { name: 'unit', label: fields.unit, kind: 'select', options: choices.units },
      {
        ...{ name: 'group', label: fields.group, kind: 'select' },
        options: [{ value: 'all', label: everybody }, ...choices.codes('target_group')],
      },
      { name: 'asOf', label: fields.asOf, kind: 'date', required: true },
      { name: 'people', label: fields.people, kind: 'number' },
      {
        name: 'status',
        label: fields.status,
        kind: 'select',
        options: statuses(status, ['census', 'published', 'estimate']),
      },
      { name: 'source', label: fields.source, kind: 'text' },
    ],
    send: async (client, values, asked) =>
      sendChange(client, SavePopulationDocument, {
        ...{ unit: text(values, 'unit'), group: text(values, 'group'), asOf: text(values, 'asOf') },
        ...{ people: peopleOf(values), status: text(values, 'status') as PopulationStatus },
        source: text(values, 'source'),
        ...asked,
      }),
  }),
};

function codeFields({ fields, hints, lists, yesNo, reach }: Texts, choices: Choices): readonly FieldSpec[] {
  return [
    { name: 'list', label: fields.list, kind: 'select', options: optionsOf(lists) },
    { name: 'code', label: fields.code, kind: 'text', hint: hints.code },
    { name: 'vi', label: fields.vi, kind: 'text' },
    { name: 'en', label: fields.en, kind: 'text' },
    {
      ...{
        name: 'parent',
        label: fields.parent,
        kind: 'select',
        hint: hints.optional,
        options: choices.codes('topic'),
      },
      when: ({ list }) => list === 'subtopic',
    },
    {
      ...{
        name: 'parent',
        label: fields.parent,
        kind: 'select',
        hint: hints.optional,
        options: choices.codes('channel'),
      },
      when: ({ list }) => list === 'channel',
    },
    {
      ...{ name: 'reachBasis', label: fields.reachBasis, kind: 'select', options: optionsOf(reach) },
      when: ({ list }) => list === 'channel',
    },
    {
      ...{ name: 'sensitive', label: fields.sensitive, kind: 'select', options: optionsOf(yesNo) },
      when: ({ list }) => list === 'target_group',
    },
    {
      ...{ name: 'smallBelow', label: fields.smallBelow, kind: 'number', hint: hints.smallBelow },
      when: ({ list, sensitive }) => list === 'target_group' && sensitive === 'yes',
    },
    {
      ...{ name: 'window', label: fields.window, kind: 'text', hint: hints.window },
      when: ({ list }) => list === 'observance',
    },
    {
      ...{ name: 'about', label: fields.about, kind: 'select', hint: hints.about },
      options: [...choices.codes('topic'), ...choices.codes('subtopic')],
      when: ({ list }) => list === 'observance',
    },
    ...days({ fields, hints }),
  ];
}

function days({ fields, hints }: Pick<Texts, 'fields' | 'hints'>): readonly FieldSpec[] {
  return [
    { name: 'validFrom', label: fields.validFrom, kind: 'date', hint: hints.optionalDate },
    { name: 'validTo', label: fields.validTo, kind: 'date', hint: hints.optionalDate },
  ];
}

function spanOf(values: Values) {
  return { validFrom: optional(values, 'validFrom'), validTo: optional(values, 'validTo') };
}

/** Choosing a map changes which units there are to choose. */
function baseField(label: string, { bases }: Choices): FieldSpec {
  return { name: 'base', label, kind: 'select', options: bases };
}

function statuses(texts: Texts['status'], names: readonly (keyof Texts['status'])[]): readonly Option[] {
  return names.map((name) => ({ value: name.toUpperCase(), label: texts[name] }));
}

function optionsOf(texts: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }));
}

/** The server tells of what is no number; -1 is one of those. */
function peopleOf(values: Values): number {
  const people = Number(text(values, 'people'));
  return text(values, 'people') !== '' && Number.isSafeInteger(people) && Math.abs(people) < 2 ** 31 ? people : -1;
}

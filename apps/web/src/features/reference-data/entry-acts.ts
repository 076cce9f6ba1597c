import {
  EndClassMembershipDocument,
  EndCodeDocument,
  EndOrganisationDocument,
  MoveOrganisationDocument,
  RenameOrganisationDocument,
  SavePopulationDocument,
  type PopulationStatus,
  type ReferenceEntryPartsFragment,
} from '../../gql/graphql.ts';
import type { FieldSpec, FormSpec } from './form.types.ts';
import type { referenceDataMessages } from './reference-data.messages.ts';
import { sendChange } from './send-change.ts';
import type { Choices } from './use-choices.ts';

type Texts = (typeof referenceDataMessages)['vi'];

/** What can be done to an entry: an ended one keeps its days, but may be named anew or given an earlier end. */
export function entryActs(entry: ReferenceEntryPartsFragment, texts: Texts, choices: Choices): readonly FormSpec[] {
  switch (entry.kind) {
    case 'ORGANISATION':
      return organisationActs(entry, texts, choices);
    case 'CODE':
      return [endCode(entry, texts, choices)];
    case 'CLASS_MEMBERSHIP':
      return [endMembership(entry, texts)];
    case 'POPULATION':
      return [correctPopulation(entry, texts)];
  }
}

function organisationActs(entry: ReferenceEntryPartsFragment, texts: Texts, choices: Choices): readonly FormSpec[] {
  const { acts, fields } = texts;
  const of = { id: entry.organisation ?? '', version: entry.version };
  return [
    {
      ...{ name: 'rename', title: acts.rename, start: { vi: entry.vi ?? '', en: entry.en ?? '' } },
      fields: [
        { name: 'vi', label: fields.vi, kind: 'text' },
        { name: 'en', label: fields.en, kind: 'text' },
      ],
      send: async (client, { vi = '', en = '' }, asked) =>
        sendChange(client, RenameOrganisationDocument, { ...of, vi: vi.trim(), en: en.trim(), ...asked }),
    },
    {
      ...{ name: 'move', title: acts.move, start: {} },
      fields: [
        { name: 'from', label: fields.from, kind: 'date', required: true },
        { name: 'base', label: fields.base, kind: 'select', options: choices.bases },
        { name: 'area', label: fields.area, kind: 'select', options: choices.units },
      ],
      send: async (client, { area = '', from = '' }, asked) =>
        sendChange(client, MoveOrganisationDocument, { ...of, area, from, ...asked }),
    },
    {
      ...{ name: 'end', title: acts.end, start: {}, fields: lastDay(texts) },
      send: async (client, { validTo = '' }, asked) =>
        sendChange(client, EndOrganisationDocument, { ...of, validTo, ...asked }),
    },
  ];
}

function endCode({ list, code, version }: ReferenceEntryPartsFragment, texts: Texts, choices: Choices): FormSpec {
  const others = choices.codes(list ?? '').filter(({ value }) => value !== code);
  const successor = { name: 'successor', label: texts.fields.successor, kind: 'select', options: others } as const;
  const of = { list: list ?? '', code: code ?? '', version };
  return {
    ...{ name: 'end', title: texts.acts.end, start: {}, fields: [...lastDay(texts), successor] },
    send: async (client, { validTo = '', successor: next = '' }, asked) =>
      sendChange(client, EndCodeDocument, { ...of, validTo, successor: next === '' ? null : next, ...asked }),
  };
}

function endMembership(entry: ReferenceEntryPartsFragment, texts: Texts): FormSpec {
  const { areaClass, unit, validFrom, version } = entry;
  const of = { areaClass: areaClass ?? '', unit: unit ?? '', validFrom: validFrom ?? null, version };
  return {
    ...{ name: 'end', title: texts.acts.end, start: {}, fields: lastDay(texts) },
    send: async (client, { validTo = '' }, asked) =>
      sendChange(client, EndClassMembershipDocument, { ...of, validTo, ...asked }),
  };
}

function correctPopulation(entry: ReferenceEntryPartsFragment, texts: Texts): FormSpec {
  const { unit, group, asOf, version, people, status, basis } = entry;
  const of = { unit: unit ?? '', group: group ?? '', asOf: asOf ?? '', version };
  return {
    ...{ name: 'correct', title: texts.acts.correct, start: { people: String(people ?? ''), source: basis ?? '' } },
    fields: [
      { name: 'people', label: texts.fields.people, kind: 'number' },
      { name: 'source', label: texts.fields.source, kind: 'text' },
    ],
    send: async (client, values, asked) => {
      const given = Number(values['people'] ?? '');
      return sendChange(client, SavePopulationDocument, {
        ...of,
        people: Number.isSafeInteger(given) && Math.abs(given) < 2 ** 31 && values['people'] !== '' ? given : -1,
        status: (status ?? '').toUpperCase() as PopulationStatus,
        source: (values['source'] ?? '').trim(),
        ...asked,
      });
    },
  };
}

function lastDay({ fields }: Texts): readonly FieldSpec[] {
  return [{ name: 'validTo', label: fields.validTo, kind: 'date', required: true }];
}

import type { ReferenceEntryPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { Lang } from '../../language/lang.ts';
import type { referenceDataMessages } from './reference-data.messages.ts';
import type { Choices } from './use-choices.ts';

interface Context {
  readonly texts: (typeof referenceDataMessages)['vi'];
  readonly formats: Formats;
  readonly choices: Pick<Choices, 'label'>;
  readonly lang: Lang;
}

/** How an entry reads: what it is, and what is known of it. */
export function entryText(
  entry: ReferenceEntryPartsFragment,
  { texts, formats, choices, lang }: Context,
): { readonly name: string; readonly details: readonly string[] } {
  const { validFrom, validTo, status } = entry;
  const known = Object.entries(texts.status).find(([code]) => code === status)?.[1];
  const shared = [
    ...(known === undefined ? [] : [known]),
    ...(entry.basis ? [entry.basis] : []),
    ...(validFrom ? [texts.since(formats.date(validFrom))] : []),
    ...(validTo ? [texts.endedOn(formats.date(validTo))] : []),
  ];
  const unit = entry.unitName ?? '';
  switch (entry.kind) {
    case 'ORGANISATION':
      return { name: entry[lang] ?? '', details: [choices.label('actor', entry.actor ?? ''), unit, ...shared] };
    case 'CODE': {
      const list = Object.entries(texts.lists).find(([code]) => code === entry.list)?.[1] ?? entry.list ?? '';
      const other = lang === 'vi' ? entry.en : entry.vi;
      const marks = entry.sensitive ? [texts.sensitive] : [];
      return { name: entry[lang] ?? '', details: [entry.code ?? '', list, other ?? '', ...marks, ...shared] };
    }
    case 'CLASS_MEMBERSHIP':
      return { name: unit, details: [choices.label('area_class', entry.areaClass ?? ''), ...shared] };
    case 'POPULATION': {
      const group = entry.group === 'all' ? texts.everybody : choices.label('target_group', entry.group ?? '');
      const people = formats.number(entry.people ?? 0);
      return { name: `${unit}: ${people}`, details: [group, formats.date(entry.asOf ?? ''), ...shared] };
    }
  }
}

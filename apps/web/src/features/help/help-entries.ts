import { foldVietnamese } from '@lantoa/domain';
import type { BlankKind } from '../../components/blank-swatch.tsx';
import { basisMessages } from '../../figures/basis.messages.ts';
import { named } from '../../figures/names.ts';
import type { HelpCatalogueQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { Lang } from '../../language/lang.ts';
import { glossaryMessages } from './glossary.messages.ts';
import { helpMessages } from './help.messages.ts';
import { readingMessages } from './reading.messages.ts';

/** One thing that is explained; `id` is what a figure links to. */
export interface HelpEntry {
  readonly id: string;
  readonly term: string;
  /** The same in the other language, or the code, where that helps to find it. */
  readonly also: string;
  readonly text: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly blank: BlankKind | null;
}

export interface HelpPart {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly HelpEntry[];
}

type Catalogue = HelpCatalogueQuery['catalogue'];

const GLOSSARY = {
  vi: { ...readingMessages.vi, ...glossaryMessages.vi },
  en: { ...readingMessages.en, ...glossaryMessages.en },
};
type Group = keyof typeof GLOSSARY.vi;

/** Everything the help explains, in its order: blanks and terms from the texts, measures and bases from the catalogue. */
export function helpParts(catalogue: Catalogue | undefined, formats: Formats): HelpPart[] {
  const { lang } = formats;
  const texts = helpMessages[lang];
  return [
    glossaryPart('blanks', lang),
    glossaryPart('reading', lang),
    ...(catalogue
      ? [
          { id: 'measures', title: texts.measures, entries: measureEntries(catalogue, lang) },
          { id: 'bases', title: texts.bases, entries: baseEntries(catalogue, formats) },
        ]
      : []),
    ...(['work', 'places', 'reports'] as const).map((group) => glossaryPart(group, lang)),
  ];
}

/** The parts with the entries that hold every word asked for, whatever its marks; parts without any are left out. */
export function foundParts(parts: readonly HelpPart[], asked: string): HelpPart[] {
  const words = foldVietnamese(asked).split(' ');
  const holds = ({ term, also, text }: HelpEntry) => {
    const folded = foldVietnamese(`${term} ${also} ${text}`);
    return words.every((word) => folded.includes(word));
  };
  return parts.flatMap((part) => {
    const entries = part.entries.filter(holds);
    return entries.length === 0 ? [] : [{ ...part, entries }];
  });
}

function glossaryPart(group: Group, lang: Lang): HelpPart {
  const { title, ...terms } = GLOSSARY[lang][group];
  const others: Readonly<Record<string, unknown>> = GLOSSARY[lang === 'vi' ? 'en' : 'vi'][group];
  const entries = Object.entries(terms).map(([id, { term, text }]) => ({
    id,
    term,
    also: termOf(others[id]),
    text,
    facts: [],
    blank: group === 'blanks' ? (id as BlankKind) : null,
  }));
  return { id: group, title, entries };
}

function termOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'term' in entry ? String(entry.term) : '';
}

function measureEntries({ measures, dimensions }: Catalogue, lang: Lang): HelpEntry[] {
  const texts = helpMessages[lang];
  const names = new Map(dimensions.map((info) => [info.dimension, info[lang]]));
  return measures.map((info) => ({
    id: info.measure,
    term: info[lang],
    also: lang === 'vi' ? info.en : info.vi,
    text: lang === 'vi' ? info.definitionVi : info.definition,
    facts: [
      { name: texts.unit, value: lang === 'vi' ? info.unit : info.unitEn },
      {
        name: texts.adds,
        value: info.additiveOver.map((dimension) => names.get(dimension) ?? dimension).join(', ') || texts.addsNothing,
      },
      { name: texts.code, value: info.measure },
    ],
    blank: null,
  }));
}

function baseEntries({ bases }: Catalogue, formats: Formats): HelpEntry[] {
  const texts = helpMessages[formats.lang];
  return bases.map((base) => {
    const span = [
      ...(typeof base.validFrom === 'string' ? [texts.from(formats.date(base.validFrom))] : []),
      ...(typeof base.validTo === 'string' ? [texts.to(formats.date(base.validTo))] : []),
    ];
    return {
      id: base.id,
      term: named(basisMessages[formats.lang].bases, base.id) ?? base.label,
      also: '',
      text: [texts.ofUnits(formats.number(base.units)), ...span].join(', ') + '.',
      facts: [{ name: texts.code, value: base.id }],
      blank: null,
    };
  });
}

import { useQuery } from '@apollo/client/react';
import { baseName, periodRange } from '../../figures/basis.ts';
import { figureOf } from '../../figures/cell.ts';
import { chosenFilters } from '../../figures/filter-summary.tsx';
import { named, upperFirst } from '../../figures/names.ts';
import { PackBasisDocument, type PackBasisQuery } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { partsThatFollow, type Filter, type PackPage, type PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import classes from './pack.module.css';

interface TitlePageProps {
  readonly search: PackSearch & { readonly period: string };
  readonly lists: Reference;
  readonly pages: readonly PackPage[];
  /** As it was typed; empty for the usual one. */
  readonly title: string;
}

/** What the pack is, for whom, under which choices, and what its figures rest on. */
export function TitlePage({ search, lists, pages, title }: TitlePageProps) {
  const texts = useMessages(packMessages);
  const { sampleData } = useViewer();
  const facts = useFacts({ search, lists, pages });
  return (
    <section className={classes.titlePage} aria-labelledby="pack-title">
      <p className={classes.product}>Lan Tỏa · {texts.title}</p>
      <h2 id="pack-title">{title === '' ? texts.defaultTitle : title}</h2>
      {sampleData && <p className={classes.sample}>{texts.sample}</p>}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.facts.contents}</dt>
          <dd>
            <ol>
              {pages.map((page) => (
                <li key={page}>{texts.names[page]}</li>
              ))}
            </ol>
          </dd>
        </div>
      </dl>
    </section>
  );
}

type Fact = readonly [name: string, value: string];

/** Each line of the title page; what is not known yet is left out. */
function useFacts({ search, lists, pages }: Omit<TitlePageProps, 'title'>): readonly Fact[] {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const { lang } = formats;
  const base = search.base ?? OWN_DAY;
  const { data } = useQuery(PackBasisDocument, {
    variables: { query: { measures: ['ACTIVITIES'], period: { code: search.period }, base, lang: API_LANG[lang] } },
  });
  const evidence = data?.analytics.evidence;
  const body = lists.actors.find(({ code }) => code === search.body);
  const { facts } = texts;
  const filters = chosenFilters(search, lists, lang).map(
    ({ filter, text }) => text + followedBy(filter, pages, formats),
  );
  return [
    ...(body ? [[facts.body, upperFirst(body.label)] as const] : []),
    [facts.period, `${formats.period(search.period)} (${periodRange(search.period, formats)})`],
    [facts.filters, filters.length === 0 ? texts.noFilters : filters.join('; ')],
    [facts.base, baseOf(base, pages, formats)],
    ...(evidence ? basisFacts(evidence, filters.length > 0, formats) : []),
    [facts.printed, formats.dateTime(new Date().toISOString())],
  ];
}

/** When the figures were recorded and how many reports are behind them: of everything, whatever a part is filtered by. */
function basisFacts(
  evidence: PackBasisQuery['analytics']['evidence'],
  isFiltered: boolean,
  formats: Formats,
): readonly Fact[] {
  const { facts, profiles, parts, unfiltered } = packMessages[formats.lang];
  const { recordedUpTo, dataVersion, completeness, explain } = evidence;
  const share = figureOf(completeness);
  const { numerator, denominator } = completeness;
  const profile = named(profiles, explain?.profile ?? '');
  const isCounted = share !== null && typeof numerator === 'number' && typeof denominator === 'number';
  const received = isCounted && parts(formats.share(share), formats.number(numerator), formats.number(denominator));
  return [
    ...(typeof recordedUpTo === 'string' ? [[facts.recorded, formats.dateTime(recordedUpTo)] as const] : []),
    [facts.version, dataVersion],
    ...(received === false
      ? []
      : [[facts.completeness, isFiltered ? `${received}, ${unfiltered}` : received] as const]),
    ...(profile === undefined ? [] : [[facts.profile, profile] as const]),
  ];
}

/** Which parts a filter holds for, where it does not hold for all. */
function followedBy(filter: Filter, pages: readonly PackPage[], formats: Formats): string {
  const { onlyIn, inNone } = packMessages[formats.lang];
  const parts = partsThatFollow(filter, pages);
  if (parts === null) return '';
  return ` (${parts.length === 0 ? inNone : onlyIn(parts.map((part) => formats.number(part)).join(', '))})`;
}

/** The map of units, and where only some parts can be told on it, that of the others. */
function baseOf(base: string, pages: readonly PackPage[], formats: Formats): string {
  const { elsewhere } = packMessages[formats.lang];
  const named = upperFirst(baseName(base, formats.lang));
  const following = followedBy('base', pages, formats);
  if (base === OWN_DAY || following === '') return named;
  return `${named}${following}; ${elsewhere(baseName(OWN_DAY, formats.lang))}`;
}

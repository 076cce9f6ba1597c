import { useQuery } from '@apollo/client/react';
import { baseName, periodRange } from '../../figures/basis.ts';
import { figureOf } from '../../figures/cell.ts';
import { areaClassName, named, topicName, upperFirst } from '../../figures/names.ts';
import { PackBasisDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import type { PackPage, PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import classes from './pack.module.css';

interface TitlePageProps {
  readonly search: PackSearch & { readonly period: string };
  readonly lists: Reference;
  readonly pages: readonly PackPage[];
}

/** What the pack is, for whom, under which choices, and what its figures rest on. */
export function TitlePage({ search, lists, pages }: TitlePageProps) {
  const texts = useMessages(packMessages);
  const { sampleData } = useViewer();
  const facts = useFacts(search, lists);
  return (
    <section className={classes.titlePage} aria-labelledby="pack-title">
      <p className={classes.product}>Lan Tỏa · {texts.title}</p>
      <h2 id="pack-title">{search.title ?? texts.defaultTitle}</h2>
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

/** Each line of the title page; what is not known yet is left out. */
function useFacts(search: TitlePageProps['search'], lists: Reference): [string, string][] {
  const texts = useMessages(packMessages);
  const formats = useFormats();
  const { lang } = formats;
  const base = search.base ?? 'AS_OF_EVENT';
  const { data } = useQuery(PackBasisDocument, {
    variables: { query: { measures: ['ACTIVITIES'], period: { code: search.period }, base, lang: API_LANG[lang] } },
  });
  const evidence = data?.analytics.evidence;
  const body = lists.actors.find(({ code }) => code === search.body);
  const { facts } = texts;
  const filters = chosenFilters(search, lists, lang);
  const share = evidence ? figureOf(evidence.completeness) : null;
  const { numerator, denominator } = evidence?.completeness ?? {};
  const profile = named(texts.profiles, evidence?.explain?.profile ?? '');
  return [
    ...(body ? [[facts.body, upperFirst(body.label)] satisfies [string, string]] : []),
    [facts.period, `${formats.period(search.period)} (${periodRange(search.period, formats)})`],
    [facts.filters, filters.length === 0 ? texts.noFilters : filters.join('; ')],
    [facts.base, upperFirst(baseName(base, lang))],
    ...(typeof evidence?.recordedUpTo === 'string'
      ? [[facts.recorded, formats.dateTime(evidence.recordedUpTo)] satisfies [string, string]]
      : []),
    ...(evidence ? [[facts.version, evidence.dataVersion] satisfies [string, string]] : []),
    ...(share !== null && typeof numerator === 'number' && typeof denominator === 'number'
      ? [
          [
            facts.completeness,
            texts.parts(formats.share(share), formats.number(numerator), formats.number(denominator)),
          ] satisfies [string, string],
        ]
      : []),
    ...(profile === undefined ? [] : [[facts.profile, profile] satisfies [string, string]]),
    [facts.printed, formats.dateTime(new Date().toISOString())],
  ];
}

function chosenFilters({ topic, district, areaClass }: PackSearch, lists: Reference, lang: 'vi' | 'en'): string[] {
  const texts = packMessages[lang];
  const of = (list: Reference['topics'], code: string) =>
    list.find((one) => one.code === code) ?? { code, label: code };
  return [
    ...(topic === undefined ? [] : [`${texts.topic}: ${topicName(of(lists.topics, topic), lang)}`]),
    ...(district === undefined ? [] : [`${texts.district}: ${of(lists.districts, district).label}`]),
    ...(areaClass === undefined
      ? []
      : [`${texts.areaClass}: ${areaClassName(of(lists.areaClasses, areaClass), lang)}`]),
  ];
}

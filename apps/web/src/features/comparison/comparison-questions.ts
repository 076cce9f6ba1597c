import { narrowed } from '../../figures/narrowed.ts';
import type {
  ActivityFilter,
  AnalyticsQuery,
  ComparisonPairQueryVariables,
  ComparisonPairTopicsQueryVariables,
  ComparisonQuery,
  ComparisonTopicsQueryVariables,
  Lang as ApiLang,
  Measure,
} from '../../gql/graphql.ts';
import type { COMPARED_MEASURES, ComparisonSearch, LEVELS } from './comparison-search.ts';

export type ComparedMeasure = (typeof COMPARED_MEASURES)[number];
export type ComparedLevel = (typeof LEVELS)[number];

/** The topics of the directive, each with its own funnel. */
export const TOPICS = {
  crime: 'crime_prevention',
  trafficking: 'human_trafficking_prevention',
  drugs: 'drug_prevention',
  children: 'child_abuse_juvenile_prevention',
  prostitution: 'prostitution_prevention',
} as const;
export type TopicAlias = keyof typeof TOPICS;
export const TOPIC_ALIASES = Object.keys(TOPICS) as TopicAlias[];

/** Size, volume, reach, recency and variety together: a single one of them invites doing that one only (domain.md 3, rule 17). */
const PAIR_MEASURES: Measure[] = [
  'COMMUNES',
  'POPULATION',
  'ACTIVITIES',
  'SESSIONS',
  'ATTENDANCES_PER_1000',
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'FORM_DIVERSITY',
  'DAYS_SINCE_LAST_ACTIVITY',
  'REPORTING_RATE',
];

/** The choices that every question of the page rests on, defaults filled in. */
export interface ComparisonFilters {
  readonly measure: ComparedMeasure;
  readonly level: ComparedLevel;
  readonly period: string;
  readonly base: string;
  readonly topic: string | undefined;
  readonly district: string | undefined;
  readonly lang: ApiLang;
}

export function filtersOf(
  search: ComparisonSearch,
  viewer: { readonly defaultPeriod: string },
  lang: ApiLang,
): ComparisonFilters {
  const level = search.level ?? 'DISTRICT';
  return {
    measure: search.measure ?? 'ACTIVITIES',
    level,
    period: search.period ?? viewer.defaultPeriod,
    base: search.base ?? 'AS_OF_EVENT',
    topic: search.topic,
    district: level === 'COMMUNE' ? search.district : undefined,
    lang,
  };
}

export function comparisonQuestion(filters: ComparisonFilters): ComparisonQuery {
  const { measure, level, period, base, lang } = filters;
  return { measure, level, period: { code: period }, base, lang, ...narrowed(filters, ['topic', 'district']) };
}

/** The same comparison for each topic of the directive: one request. */
export function topicQuestions(filters: ComparisonFilters): ComparisonTopicsQueryVariables {
  // The small funnels show no ranks, which would cost more than everything else in the answer.
  const of = (alias: TopicAlias) => ({ ...comparisonQuestion({ ...filters, topic: TOPICS[alias] }), ranks: false });
  return {
    crime: of('crime'),
    trafficking: of('trafficking'),
    drugs: of('drugs'),
    children: of('children'),
    prostitution: of('prostitution'),
  };
}

/** The figures behind the comparison, unit by unit, as the export gives them. */
export function figuresQuestion(filters: ComparisonFilters): AnalyticsQuery {
  const { measure, level, period, base, lang } = filters;
  return {
    measures: [measure],
    groupBy: [level],
    period: { code: period },
    base,
    fill: 'MEMBERS',
    lang,
    ...narrowed(filters, ['topic', 'district']),
  };
}

const TOPIC_MEASURES: Measure[] = ['COMMUNE_COVERAGE', 'ACTIVITIES'];

/** Two units side by side: many measures, and coverage of each topic; the whole stands beside them. */
export function pairQuestions(filters: ComparisonFilters, pair: readonly string[]): ComparisonPairQueryVariables {
  const { level, period, base, lang } = filters;
  const common = { period: { code: period }, base, lang, fill: 'MEMBERS' as const };
  // The other levels have no filter of their own: their few units are all answered.
  const units: ActivityFilter =
    level === 'DISTRICT' ? { district: [...pair] } : level === 'COMMUNE' ? { commune: [...pair] } : {};
  const topic = narrowed(filters, ['topic']).where;
  return {
    figures: { ...common, measures: PAIR_MEASURES, groupBy: [level], totals: false, where: { ...topic, ...units } },
    topics: {
      ...common,
      measures: TOPIC_MEASURES,
      groupBy: ['TOPIC', level],
      totals: false,
      where: units,
    },
    whole: { ...common, measures: PAIR_MEASURES, ...narrowed(filters, ['topic', 'district']) },
  };
}

/** All units together, topic by topic. A question of its own: links that were made without it keep their answers. */
export function pairTopicsQuestion({
  period,
  base,
  lang,
  district,
}: ComparisonFilters): ComparisonPairTopicsQueryVariables {
  return {
    topics: {
      ...{ period: { code: period }, base, lang, fill: 'MEMBERS', measures: TOPIC_MEASURES },
      ...{ groupBy: ['TOPIC'], totals: false },
      ...narrowed({ district }, ['district']),
    },
  };
}

import { levelBelow } from '../../figures/level-below.ts';
import type {
  AnalyticsQuery,
  Lang,
  ObservancesOfYearQueryVariables,
  ObservanceYearPartsFragment,
} from '../../gql/graphql.ts';

export interface ObservanceFilters {
  readonly year: number;
  readonly district: string | undefined;
  readonly lang: Lang;
}

/** The question of the whole page. */
export function calendarQuestion({ year, district, lang }: ObservanceFilters): ObservancesOfYearQueryVariables {
  return { query: { year, lang, ...(district === undefined ? {} : { district: [district] }) } };
}

type Days = Pick<ObservanceYearPartsFragment, 'linkedFrom' | 'linkedTo' | 'about'>;

/** The figures of the days of one observance, as a question that the API answers and exports on its own. */
export function windowQuestion(one: Days, { district, lang }: ObservanceFilters): AnalyticsQuery {
  const where = { ...subjectOf(one, (code) => [code]), ...(district === undefined ? {} : { district: [district] }) };
  return {
    measures: ['ACTIVITIES', 'COMMUNE_COVERAGE', 'ATTENDANCES'],
    period: { range: { from: one.linkedFrom, to: one.linkedTo } },
    ...(Object.keys(where).length === 0 ? {} : { where }),
    lang,
  };
}

/** What an observance is about, as a filter: nothing where it is about every topic. */
export function subjectOf<Value>(
  { about }: Pick<Days, 'about'>,
  valueOf: (code: string) => Value,
): { topic?: Value; subtopic?: Value } {
  if (!about) return {};
  return about.dimension === 'SUBTOPIC' ? { subtopic: valueOf(about.code) } : { topic: valueOf(about.code) };
}

/** The records of the days of one observance, as the address of their list. */
export function recordsSearch(one: Days, { district }: ObservanceFilters) {
  const days = { from: one.linkedFrom, to: one.linkedTo };
  return { ...days, ...subjectOf(one, (code) => code), ...(district === undefined ? {} : { district }) };
}

/** One level down: its figures by district, or by commune where there are no districts or one is chosen. */
export function levelSearch(one: Days, { district }: ObservanceFilters) {
  return {
    ...{ measures: 'ACTIVITIES,COMMUNES_REACHED,ATTENDANCES', by: levelBelow(one.linkedTo, district) },
    ...recordsSearch(one, { district } as ObservanceFilters),
  };
}

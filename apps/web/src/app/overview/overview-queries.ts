import { parsePeriodCode } from '@lantoa/domain';
import { AREA_CLASSES, BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { narrowed } from '../../figures/narrowed.ts';
import { periodEnd, periodToData, yearAround } from '../../figures/period-window.ts';
import type {
  AnalyticsQuery,
  Lang as ApiLang,
  Measure,
  OverviewHeadlineQueryVariables,
  OverviewPlacesQueryVariables,
} from '../../gql/graphql.ts';
import type { OverviewSearch } from './overview-search.ts';

const KPI_MEASURES: Measure[] = [
  'COMMUNE_COVERAGE',
  'ACTIVITIES',
  'ATTENDANCES',
  'POPULATION_COVERAGE',
  'REPORTING_RATE',
];
const PLACE_MEASURES: Measure[] = [
  'DAYS_SINCE_LAST_ACTIVITY',
  'COMMUNE_COVERAGE',
  'ATTENDANCES_PER_1000',
  'ACTIVITIES',
  'ATTENDANCES',
  'REPORTING_RATE',
];

/** The choices that every question of the page rests on, defaults filled in. */
export interface OverviewFilters {
  readonly period: string;
  readonly topic: string | undefined;
  readonly district: string | undefined;
  readonly areaClass: string | undefined;
  readonly mapTopic: string | undefined;
  readonly lang: ApiLang;
  /** Last civil date of the data, as far as known: nothing is "silent" after it. */
  readonly dataTo: string | null;
}

export function filtersOf(
  search: OverviewSearch,
  viewer: { defaultPeriod: string; dataTo?: string | null },
  lang: ApiLang,
): OverviewFilters {
  return {
    period: search.period ?? viewer.defaultPeriod,
    topic: search.topic,
    district: search.district,
    areaClass: search.areaClass,
    mapTopic: search.mapTopic ?? search.topic,
    lang,
    dataTo: viewer.dataTo ?? null,
  };
}

/** KPI row, trend, heatmap and gaps: six questions, one request. */
export function headlineQueries(filters: OverviewFilters): OverviewHeadlineQueryVariables {
  const { period, lang } = filters;
  const year = yearAround(period);
  const month = parsePeriodCode(period)?.scheme === 'cal' ? 'MONTH' : 'REPORTING_MONTH';
  const everything = narrowed(filters, ['topic', 'district', 'areaClass']);
  const place = narrowed(filters, ['district', 'areaClass']);
  const district = narrowed(filters, ['district']);
  const asked = (query: Pick<AnalyticsQuery, 'measures'> & Partial<AnalyticsQuery>): AnalyticsQuery => ({
    period: { code: period },
    lang,
    ...query,
  });
  return {
    total: asked({ measures: KPI_MEASURES, compareTo: 'PREVIOUS_PERIOD', ...everything }),
    months: asked({
      measures: KPI_MEASURES,
      groupBy: [month],
      period: { code: year },
      fill: 'PERIODS',
      totals: false,
      ...everything,
    }),
    topicMonths: asked({
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['TOPIC', month],
      period: { code: year },
      fill: 'ALL',
      compareTo: 'SAME_PERIOD_LAST_YEAR',
      totals: false,
      ...place,
    }),
    topicClasses: asked({
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['TOPIC', 'AREA_CLASS'],
      fill: 'MEMBERS',
      subtotals: true,
      ...district,
    }),
    classes: asked({
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['AREA_CLASS'],
      fill: 'MEMBERS',
      totals: false,
      ...district,
    }),
    gaps: { areaClass: AREA_CLASSES, period: { code: period }, lang, ...district },
  };
}

/** Map and blind spots: two questions, one request. */
export function placesQueries(filters: OverviewFilters): OverviewPlacesQueryVariables {
  const mapped = narrowed({ ...filters, topic: filters.mapTopic }, ['topic', 'district', 'areaClass']);
  return {
    units: {
      measures: PLACE_MEASURES,
      groupBy: ['COMMUNE'],
      period: { code: filters.period },
      fill: 'MEMBERS',
      lang: filters.lang,
      ...mapped,
    },
    blindSpots: {
      on: periodEnd(filters),
      days: BLIND_SPOT_DAYS,
      lang: filters.lang,
      ...narrowed(filters, ['topic', 'district', 'areaClass']).where,
    },
  };
}

/** The days that blind spots are told from, commune by commune and topic by topic: as a file. */
export function silentQuery(filters: OverviewFilters): AnalyticsQuery {
  return {
    measures: ['DAYS_SINCE_LAST_ACTIVITY'],
    groupBy: ['COMMUNE', 'TOPIC'],
    period: periodToData(filters),
    fill: 'ALL',
    lang: filters.lang,
    ...narrowed(filters, ['topic', 'district', 'areaClass']),
  };
}

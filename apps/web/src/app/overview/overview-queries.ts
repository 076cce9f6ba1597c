import { monthsWindow, parsePeriodCode } from '@lantoa/domain';
import type {
  ActivityFilter,
  AnalyticsQuery,
  Lang as ApiLang,
  Measure,
  OverviewHeadlineQueryVariables,
  OverviewPlacesQueryVariables,
} from '../../gql/graphql.ts';
import type { OverviewSearch } from './overview-search.ts';

/** Area classes that the directive names and the pack ships, in the order of the screens. */
export const AREA_CLASSES = ['border', 'remote', 'ethnic_minority', 'especially_difficult_village'];

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
/** Days without a qualifying activity after which a commune is a blind spot (domain.md 3, rule 5). */
export const BLIND_SPOT_DAYS = 180;

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

/** The year around a period, for its trend: `admin:2023-Q2` lies in `admin:2023-Y`. */
export function yearAround(period: string): string {
  const parts = parsePeriodCode(period);
  return parts && parts.type !== 'W' ? `${parts.scheme}:${String(parts.year)}-Y` : period;
}

/** True when the data begins before the period does: only then is there a period before to compare with. */
export function reachesBefore(period: string, dataFrom: string): boolean {
  const parts = parsePeriodCode(period);
  const window = parts && monthsWindow(parts);
  return window ? dataFrom < window.from : false;
}

/** The day that "days since" are counted to: the end of the period, or of the data when that comes first. */
export function asOf(filters: OverviewFilters): string {
  const parts = parsePeriodCode(filters.period);
  const end = parts && monthsWindow(parts)?.to;
  if (!end) return filters.dataTo ?? '';
  return filters.dataTo !== null && filters.dataTo < end ? filters.dataTo : end;
}

/** KPI row, trend, heatmap and gaps: six questions, one request. */
export function headlineQueries(filters: OverviewFilters): OverviewHeadlineQueryVariables {
  const { period, lang } = filters;
  const year = yearAround(period);
  const month = parsePeriodCode(period)?.scheme === 'cal' ? 'MONTH' : 'REPORTING_MONTH';
  const everything = where(filters, ['topic', 'district', 'areaClass']);
  const place = where(filters, ['district', 'areaClass']);
  const district = where(filters, ['district']);
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
  const mapped = where({ ...filters, topic: filters.mapTopic }, ['topic', 'district', 'areaClass']);
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
      on: asOf(filters),
      days: BLIND_SPOT_DAYS,
      lang: filters.lang,
      ...(filters.topic === undefined ? {} : { topic: [filters.topic] }),
      ...(filters.district === undefined ? {} : { district: [filters.district] }),
      ...(filters.areaClass === undefined ? {} : { areaClass: [filters.areaClass] }),
    },
  };
}

function where(
  filters: OverviewFilters,
  fields: readonly ('topic' | 'district' | 'areaClass')[],
): { where?: ActivityFilter } {
  const set = fields.flatMap((field) => {
    const value = filters[field];
    return value === undefined ? [] : [[field, [value]] as const];
  });
  return set.length === 0 ? {} : { where: Object.fromEntries(set) };
}

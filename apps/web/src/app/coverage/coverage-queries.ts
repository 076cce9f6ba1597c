import { parsePeriodCode } from '@lantoa/domain';
import { BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { narrowed } from '../../figures/narrowed.ts';
import { periodEnd, yearAround } from '../../figures/period-window.ts';
import type {
  AnalyticsQuery,
  CoverageKindsQueryVariables,
  CoverageLevelsQueryVariables,
  CoverageMapQueryVariables,
  CoverageTimeQueryVariables,
  Lang as ApiLang,
} from '../../gql/graphql.ts';
import type { CoverageSearch } from './coverage-search.ts';

/** The map of each act's own day, unless another is chosen. */
export const OWN_DAY = 'AS_OF_EVENT';
/** A chart with more marks than this is no chart: the list says that it was cut. */
export const MOST_MARKS = 1000;

/** The choices that every question of the page rests on, defaults filled in. */
export interface CoverageFilters {
  readonly period: string;
  readonly topic: string | undefined;
  readonly areaClass: string | undefined;
  readonly district: string | undefined;
  readonly base: string;
  readonly lang: ApiLang;
  readonly dataTo: string | null;
}

export function filtersOf(
  search: CoverageSearch,
  viewer: { defaultPeriod: string; dataTo?: string | null },
  lang: ApiLang,
): CoverageFilters {
  return {
    period: search.period ?? viewer.defaultPeriod,
    topic: search.topic,
    areaClass: search.areaClass,
    district: search.district,
    base: search.base ?? OWN_DAY,
    lang,
    dataTo: viewer.dataTo ?? null,
  };
}

/** Every commune with what the map shows of it, and the silent ones. */
export function mapQueries(filters: CoverageFilters): CoverageMapQueryVariables {
  const { base, lang } = filters;
  const everything = narrowed(filters, ['topic', 'areaClass', 'district']);
  return {
    units: asked(filters, {
      measures: [
        'DAYS_SINCE_LAST_ACTIVITY',
        'COMMUNE_COVERAGE',
        'ATTENDANCES_PER_1000',
        'ACTIVITIES',
        'ATTENDANCES',
        'REPORTING_RATE',
      ],
      groupBy: ['COMMUNE'],
      fill: 'MEMBERS',
      limit: MOST_MARKS,
      ...everything,
    }),
    blindSpots: {
      on: periodEnd(filters),
      days: BLIND_SPOT_DAYS,
      base,
      lang,
      ...everything.where,
    },
  };
}

/** The period with the one before, and the months of its year with those a year earlier. */
export function timeQueries(filters: CoverageFilters): CoverageTimeQueryVariables {
  const year = yearAround(filters.period);
  const everything = narrowed(filters, ['topic', 'areaClass', 'district']);
  return {
    total: asked(filters, { measures: ['COMMUNE_COVERAGE'], compareTo: 'PREVIOUS_PERIOD', ...everything }),
    months: asked(filters, {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: [parsePeriodCode(year)?.scheme === 'cal' ? 'MONTH' : 'REPORTING_MONTH'],
      period: { code: year },
      fill: 'ALL',
      compareTo: 'SAME_PERIOD_LAST_YEAR',
      totals: false,
      ...everything,
    }),
  };
}

/** Topic by class, classes alone, and the sets that part the communes by all their classes. */
export function kindsQueries(filters: CoverageFilters): CoverageKindsQueryVariables {
  const place = narrowed(filters, ['district']);
  const topical = narrowed(filters, ['topic', 'district']);
  return {
    topicClasses: asked(filters, {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['TOPIC', 'AREA_CLASS'],
      fill: 'MEMBERS',
      subtotals: true,
      ...place,
    }),
    anyTopic: asked(filters, {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['AREA_CLASS'],
      fill: 'MEMBERS',
      totals: false,
      ...place,
    }),
    classes: asked(filters, { measures: ['COMMUNE_COVERAGE'], groupBy: ['AREA_CLASS'], fill: 'MEMBERS', ...topical }),
    sets: asked(filters, {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['AREA_CLASS_COMBINATION'],
      fill: 'MEMBERS',
      ...topical,
    }),
  };
}

/** One level below what is chosen: the districts of the province, or the communes where a district is chosen or none exists. */
export function levelsQueries(filters: CoverageFilters, hasDistricts: boolean): CoverageLevelsQueryVariables {
  const below = filters.district === undefined && hasDistricts ? 'DISTRICT' : 'COMMUNE';
  return {
    rows: asked(filters, {
      measures: ['COMMUNE_COVERAGE', 'ACTIVITIES', 'ATTENDANCES', 'DAYS_SINCE_LAST_ACTIVITY'],
      groupBy: [below],
      fill: 'MEMBERS',
      limit: MOST_MARKS,
      ...narrowed(filters, ['topic', 'areaClass', 'district']),
    }),
  };
}

function asked(
  { period, base, lang }: CoverageFilters,
  query: Pick<AnalyticsQuery, 'measures'> & Partial<AnalyticsQuery>,
): AnalyticsQuery {
  return { period: { code: period }, base, lang, ...query };
}

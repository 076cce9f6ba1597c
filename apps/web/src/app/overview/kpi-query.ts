import type { AnalyticsQuery, Measure } from '../../gql/graphql.ts';
import { headlineQueries, type OverviewFilters } from './overview-queries.ts';

/** The question of all key figures, asked of one. */
export function kpiQuery(measure: Measure, filters: OverviewFilters): AnalyticsQuery {
  return { ...headlineQueries(filters).total, measures: [measure] };
}

import type { AnalyticsQuery } from '../gql/graphql.ts';

/** The API's file of a question: the same released rows that the chart shows. */
export function exportLink(query: AnalyticsQuery, format: 'csv' | 'xlsx' = 'csv'): string {
  return `/export/analytics.${format}?query=${encodeURIComponent(JSON.stringify(query))}`;
}

import type { AnalyticsQuery } from '../gql/graphql.ts';

/** The API's CSV of a question: the same released rows that the chart shows. */
export function exportLink(query: AnalyticsQuery): string {
  return `/export/analytics.csv?query=${encodeURIComponent(JSON.stringify(query))}`;
}

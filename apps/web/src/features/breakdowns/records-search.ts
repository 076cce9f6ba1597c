import type { Dimension } from '../../gql/graphql.ts';
import type { BreakdownFilters } from './breakdown-questions.ts';
import { isReserved } from '../../figures/is-reserved.ts';
import type { MemberRow } from '../../figures/member-rows.ts';
import type { RecordsSearch } from '../../figures/records-search.ts';

const FIELDS = {
  TARGET_GROUP: 'targetGroup',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activityType',
  LANGUAGE: 'language',
  FLAG: 'flag',
} as const satisfies Partial<Record<Dimension, keyof RecordsSearch>>;

/** The records behind a row, under the filters of the page. */
export function recordsSearch(
  filters: BreakdownFilters,
  dimension: Dimension,
): ((row: MemberRow) => RecordsSearch) | undefined {
  const { period, district, topic, channel } = filters;
  const common = { period, district, topic, channel };
  if (dimension === 'DISTRICT') return (row) => ({ ...common, ...(isReserved(row) ? {} : { district: row.id }) });
  if (dimension === 'MONTH' || dimension === 'REPORTING_MONTH') return (row) => ({ ...common, period: row.code });
  if (!(dimension in FIELDS)) return undefined;
  const field = FIELDS[dimension as keyof typeof FIELDS];
  return (row) => ({ ...common, [field]: row.code });
}

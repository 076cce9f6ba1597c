import { isReserved } from '../../figures/is-reserved.ts';
import { levelBelow } from '../../figures/level-below.ts';
import type { MemberRow } from '../../figures/member-rows.ts';
import { lastDayOf } from '../../figures/period-window.ts';
import type { RecordsSearch } from '../../figures/records-search.ts';
import type { AnalyticsQuery, Dimension } from '../../gql/graphql.ts';
import type { BreakdownFilters } from './breakdown-questions.ts';

const FIELDS = {
  TARGET_GROUP: 'targetGroup',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activityType',
  LANGUAGE: 'language',
  FLAG: 'flag',
} as const satisfies Partial<Record<Dimension, keyof RecordsSearch>>;

/** What the marks of a chart are about: the members of a dimension, under the filters of the page. */
export interface Marks {
  readonly query: AnalyticsQuery;
  readonly dimension: Dimension;
  readonly filters: BreakdownFilters;
  /** The target group that all of them are about. */
  readonly group?: string | undefined;
}
type Member = Pick<MemberRow, 'id' | 'code'>;

export function isMonth(dimension: Dimension): boolean {
  return dimension === 'MONTH' || dimension === 'REPORTING_MONTH';
}

/** The records behind a member, as the address of their list. */
export function recordsSearch({ dimension, filters, group }: Marks, member: Member): RecordsSearch {
  const { period, district, topic, channel } = filters;
  const common = { period, district, topic, channel, targetGroup: group };
  if (dimension === 'DISTRICT') return { ...common, ...(isReserved(member) ? {} : { district: member.id }) };
  if (isMonth(dimension)) return { ...common, period: member.code };
  return dimension in FIELDS ? { ...common, [FIELDS[dimension as keyof typeof FIELDS]]: member.code } : common;
}

/**
 * The question of all members, asked of one. It stays divided: attendances of a target group are a part of those of the
 * activities that name it, and a question that were only narrowed to the group would count them all.
 */
export function questionOf({ query, dimension, group }: Marks, member: Member): AnalyticsQuery {
  if (isMonth(dimension)) return { ...query, period: { code: member.code } };
  const field = dimension === 'DISTRICT' ? 'district' : FIELDS[dimension as keyof typeof FIELDS];
  const about = { [field]: [dimension === 'DISTRICT' ? member.id : member.code] };
  return { ...query, where: { ...query.where, ...(group === undefined ? {} : { targetGroup: [group] }), ...about } };
}

/** One level down: the same by place. Of target groups activities alone: attendances would be those of all groups. */
export function levelSearch(marks: Marks, member: Member) {
  const records = recordsSearch(marks, member);
  const measures = records.targetGroup === undefined ? [marks.query.measures].flat() : ['ACTIVITIES'];
  return {
    ...records,
    measures: measures.filter((measure) => measure !== 'FORM_DIVERSITY').join(','),
    by: levelBelow(lastDayOf(records.period ?? '') ?? '', records.district),
    reachBasis: marks.query.where?.reachBasis ?? undefined,
  };
}

import { levelBelow } from '../../figures/level-below.ts';
import { lastDayOf } from '../../figures/period-window.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import type { TaskFilters } from './task-questions.ts';

/** The filter that the members of each chart stand for. */
const FIELDS = { PLAN: 'plan', MOVEMENT: 'movement', CAMPAIGN_LINK: 'campaignLink' } as const;

/** A plan, a movement or a campaign. */
export interface WorkMark {
  readonly dimension: keyof typeof FIELDS;
  readonly code: string;
}

/** The records behind a mark, as the address of their list. */
export function workRecords({ dimension, code }: WorkMark, { period, district }: TaskFilters) {
  return { period, [FIELDS[dimension]]: code, ...(district === undefined ? {} : { district }) };
}

/** One level down: the same measures by place. */
export function workLevel(mark: WorkMark, filters: TaskFilters, { measures }: AnalyticsQuery) {
  const by = levelBelow(lastDayOf(filters.period) ?? '', filters.district);
  return { ...workRecords(mark, filters), measures: [measures].flat().join(','), by };
}

/**
 * The question of all members, asked of one. It is not divided: an activity that is tied to two movements would have a row
 * of the other one, too.
 */
export function workQuestion(
  { groupBy: _by, fill: _fill, where, ...query }: AnalyticsQuery,
  { dimension, code }: WorkMark,
): AnalyticsQuery {
  return { ...query, where: { ...where, [FIELDS[dimension]]: [code] } };
}

import { levelBelow } from '../../figures/level-below.ts';
import { lastDayOf } from '../../figures/period-window.ts';
import type { AnalyticsQuery, Dimension, Lang, MandateCellPartsFragment } from '../../gql/graphql.ts';

/** The filter that each kind of member stands for. */
const FILTERS = {
  AREA_CLASS: 'areaClass',
  TARGET_GROUP: 'targetGroup',
  SETTING: 'setting',
  CHANNEL_GROUP: 'channel',
  FLAG: 'flag',
  OBSERVANCE: 'observance',
  ORGANISATION: 'organisation',
} as const satisfies Partial<Record<Dimension, string>>;

export interface TaskFilters {
  readonly period: string;
  readonly district: string | undefined;
}
type Task = Pick<MandateCellPartsFragment, 'topic' | 'member'>;

function fieldOf({ member }: Task) {
  return Object.entries(FILTERS).find(([dimension]) => dimension === member.dimension)?.[1];
}

/** The address of the records behind a task; null for a kind that the list cannot be narrowed to. */
export function taskRecords(task: Task, { period, district }: TaskFilters) {
  const filter = fieldOf(task);
  if (filter === undefined) return null;
  const place = district === undefined ? {} : { district };
  return { period, topic: task.topic.code, [isGroup(task) ? 'channelGroup' : filter]: task.member.code, ...place };
}

/**
 * The figures of a task as a question of their own. A filter by a group of channels would mean the group alone, without the
 * channels in it: there the question stays divided by groups.
 */
export function taskQuestion(task: Task, { period, district }: TaskFilters, lang: Lang): AnalyticsQuery {
  const { dimension, code } = task.member;
  const field = isGroup(task) ? undefined : fieldOf(task);
  return {
    ...{ measures: ['ACTIVITIES', 'COMMUNES_REACHED'], groupBy: [dimension], fill: 'MEMBERS', lang },
    period: { code: period },
    where: {
      topic: [task.topic.code],
      ...(field === undefined ? {} : { [field]: [code] }),
      ...(district === undefined ? {} : { district: [district] }),
    },
  };
}

/** One level down: the same by place, beside the other groups of channels where the task is one. */
export function taskLevel(task: Task, filters: TaskFilters) {
  const { period, district } = filters;
  const place = levelBelow(lastDayOf(period) ?? '', district);
  if (isGroup(task)) {
    const by = `${place},CHANNEL_GROUP`;
    return { period, district, topic: task.topic.code, measures: 'ACTIVITIES', by, columns: 'CHANNEL_GROUP' };
  }
  return { ...taskRecords(task, filters), measures: 'ACTIVITIES,COMMUNES_REACHED', by: place };
}

function isGroup({ member }: Task): boolean {
  return member.dimension === 'CHANNEL_GROUP';
}

import type { Dimension, MandateCellPartsFragment } from '../../gql/graphql.ts';

/** The filter of the list of activities that each kind of member stands for. */
const FILTERS = {
  AREA_CLASS: 'areaClass',
  TARGET_GROUP: 'targetGroup',
  SETTING: 'setting',
  CHANNEL_GROUP: 'channel',
  FLAG: 'flag',
  OBSERVANCE: 'observance',
  ORGANISATION: 'organisation',
} as const satisfies Partial<Record<Dimension, string>>;

interface RecordFilters {
  readonly period: string;
  readonly district: string | undefined;
}

/** The address of the records behind a cell; null for a kind that the list cannot be narrowed to. */
export function recordsOf({ topic, member }: MandateCellPartsFragment, { period, district }: RecordFilters) {
  const filter = Object.entries(FILTERS).find(([dimension]) => dimension === member.dimension)?.[1];
  if (filter === undefined) return null;
  return { period, topic: topic.code, [filter]: member.code, ...(district === undefined ? {} : { district }) };
}

import type { ActivityPayload } from '../model/activity.ts';
import { daysBetween } from '../time/civil-date.ts';

export const DUPLICATE_REASONS = [
  'same_unit',
  'same_day',
  'next_day',
  'same_setting',
  'same_type',
  'shared_topic',
  'close_attendances',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

type Told = Pick<ActivityPayload, 'date' | 'places' | 'setting' | 'activityType' | 'topics' | 'counts'>;

/**
 * Why two records may tell of one event; empty where they do not. A person confirms, nothing is merged.
 * Reference: domain reference 3 rule 9: unit, date within one day, venue or type, topic overlap, attendances within 10 %.
 * Convention: 10 % of the larger figure, its end included; venue is the setting. Edge: a record without attendances or
 * without a commune is no candidate, because nothing could speak against most pairs then.
 * Example: 100 and 90 attendances in one commune on two days in a row, on one topic, both community sessions.
 */
export function duplicateReasons(a: Told, b: Told): DuplicateReason[] {
  const days = Math.abs(daysBetween(a.date, b.date));
  const sameUnit = a.places.some(({ unit }) => b.places.some((other) => other.unit === unit));
  const sameSetting = a.setting !== null && a.setting === b.setting;
  const sameType = a.activityType === b.activityType;
  const sharedTopic = a.topics.some(({ topic }) => b.topics.some((other) => other.topic === topic));
  const isCandidate = sameUnit && days <= 1 && (sameSetting || sameType) && sharedTopic && closeAttendances(a, b);
  if (!isCandidate) return [];
  return [
    'same_unit',
    days === 0 ? 'same_day' : 'next_day',
    ...(sameSetting ? (['same_setting'] as const) : []),
    ...(sameType ? (['same_type'] as const) : []),
    'shared_topic',
    'close_attendances',
  ];
}

function closeAttendances(a: Told, b: Told): boolean {
  const [first, second] = [a.counts.attendances?.value, b.counts.attendances?.value];
  if (first === undefined || second === undefined) return false;
  return Math.abs(first - second) * 10 <= Math.max(first, second);
}

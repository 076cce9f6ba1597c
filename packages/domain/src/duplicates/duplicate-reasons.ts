import { duplicateCriteria, DUPLICATE_CRITERIA, type DuplicateVerdict, type Told } from './duplicate-criteria.ts';
import { isBroadcastToldTwice } from './is-broadcast-told-twice.ts';

export const DUPLICATE_REASONS = [
  'same_unit',
  'same_day',
  'next_day',
  'same_village',
  'same_setting',
  'same_type',
  'shared_topic',
  'close_attendances',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/**
 * Why two records may tell of one event; empty where they do not. A person confirms, nothing is merged.
 * Reference: domain reference 3 rule 9: unit, date within one day, venue or type, topic overlap, attendances within 10 %.
 * Convention: venue is the village or the setting; two villages of one setting and type stay candidates, since villages
 * are written by hand, and come last. Edge: a record without attendances or without a commune is no candidate, because
 * nothing could speak against most pairs then; broadcasts of a loudspeaker system and of a person need no attendances.
 * Example: 100 and 90 attendances in one commune on two days in a row, on one topic, both community sessions.
 */
export function duplicateReasons(a: Told, b: Told): DuplicateReason[] {
  const { UNIT, DATE, VENUE, TOPIC, SIZE } = duplicateCriteria(a, b);
  const sameSetting = a.setting !== null && a.setting === b.setting;
  const sameVillage = VENUE === 'SAME' && !!a.village && !!b.village;
  const sameType = a.activityType === b.activityType;
  const isNearInSize = isNear(SIZE);
  const isCandidate =
    [UNIT, DATE, TOPIC].every(isNear) &&
    ((isNearInSize && (sameVillage || sameSetting || sameType)) || isBroadcastToldTwice(a, b));
  if (!isCandidate) return [];
  return [
    'same_unit',
    DATE === 'SAME' ? 'same_day' : 'next_day',
    ...(sameVillage ? (['same_village'] as const) : []),
    ...(sameSetting ? (['same_setting'] as const) : []),
    ...(sameType ? (['same_type'] as const) : []),
    'shared_topic',
    ...(isNearInSize ? (['close_attendances'] as const) : []),
  ];
}

const POINTS: Readonly<Record<DuplicateVerdict, number>> = { SAME: 2, CLOSE: 1, UNKNOWN: 0, DIFFERENT: 0 };

/**
 * How strongly two candidates speak for one event, from 0 to 11: two points for each criterion that is the same, one for
 * each that is close, one for the same type of activity. Only an order to look at pairs in, never a reason to merge.
 */
export function duplicateStrength(a: Told, b: Told): number {
  const verdicts = duplicateCriteria(a, b);
  const points = DUPLICATE_CRITERIA.reduce((sum, criterion) => sum + POINTS[verdicts[criterion]], 0);
  return points + (a.activityType === b.activityType ? 1 : 0);
}

function isNear(verdict: DuplicateVerdict): boolean {
  return verdict === 'SAME' || verdict === 'CLOSE';
}

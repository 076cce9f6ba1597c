import type { ActivityPayload } from '../model/activity.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { daysBetween } from '../time/civil-date.ts';
import type { Period } from '../time/period.ts';
import { sameDay } from './same-day.ts';

type Told = Pick<ActivityPayload, 'date' | 'organisation' | 'scope' | 'districts' | 'places' | 'channel' | 'topics'>;

export interface BroadcastsToRepeat<Broadcast> {
  /** In order of their new days. */
  readonly repeats: readonly { readonly broadcast: Broadcast; readonly date: CivilDate }[];
  /** How many of the earlier period stand in the later one already. */
  readonly recorded: number;
}

/**
 * What an earlier period's broadcasts become in a later one, without those that it holds already.
 * Convention: a broadcast stands for one earlier one of the same body, place and channel that shares a topic with it: first
 * where the day fits, then the nearest. So a run on another day is not asked for twice, and of four a month with two
 * recorded two are left. Edge: more recorded than there were leaves none.
 * Example: 5, 12 and 19 January with 6 February recorded: 12 and 19 February are left.
 */
export function broadcastsToRepeat<Broadcast extends { readonly payload: Told }>(
  before: { readonly period: Period; readonly broadcasts: readonly Broadcast[] },
  now: { readonly period: Period; readonly broadcasts: readonly { readonly payload: Told }[] },
): BroadcastsToRepeat<Broadcast> {
  const moved = before.broadcasts.map((broadcast) => ({
    broadcast,
    date: sameDay(broadcast.payload.date, before.period, now.period),
  }));
  const taken = new Set<(typeof moved)[number]>();
  const open: Told[] = [];
  for (const { payload } of now.broadcasts) {
    const same = moved.find((one) => !taken.has(one) && one.date === payload.date && isAlike(one.broadcast, payload));
    if (same) taken.add(same);
    else open.push(payload);
  }
  for (const payload of open) {
    const left = moved.filter((one) => !taken.has(one) && isAlike(one.broadcast, payload));
    const [nearest] = left.toSorted((a, b) => apart(a.date, payload.date) - apart(b.date, payload.date));
    if (nearest) taken.add(nearest);
  }
  const repeats = moved.filter((one) => !taken.has(one)).toSorted((a, b) => a.date.localeCompare(b.date));
  return { repeats, recorded: taken.size };
}

function isAlike({ payload }: { readonly payload: Told }, other: Told): boolean {
  return (
    slotOf(payload) === slotOf(other) &&
    payload.topics.some(({ topic }) => other.topics.some((one) => one.topic === topic))
  );
}

function slotOf({ organisation, scope, districts, places, channel }: Told): string {
  const units = scope === 'commune' ? places.map(({ unit }) => unit) : districts;
  return [organisation ?? '', scope, channel, ...units.toSorted()].join(' ');
}

function apart(a: CivilDate, b: CivilDate): number {
  return Math.abs(daysBetween(a, b));
}

import type { Told } from './duplicate-criteria.ts';

/**
 * Whether a loudspeaker system and a person tell of broadcasts on one channel and one day. Nobody attends them, so that
 * size says nothing.
 * Reference: ADR 48. Convention: only a system's log of runs gives a number of runs the quality `imported`; of two tellings
 * of systems each run counts once already, and two of people are two bulletins as likely as one.
 * Edge: the day must be the same, since a station broadcasts every day.
 * Example: 3 runs imported and 2 typed on 5 June, both on the commune radio: told twice.
 */
export function isBroadcastToldTwice(a: Told, b: Told): boolean {
  const areBroadcasts = [a, b].every(({ activityType }) => activityType === 'broadcast_run');
  const isOneChannel = a.channel !== undefined && a.channel === b.channel;
  return areBroadcasts && isOneChannel && a.date === b.date && isBySystem(a) !== isBySystem(b);
}

function isBySystem({ counts }: Told): boolean {
  return counts.sessions?.quality === 'imported';
}

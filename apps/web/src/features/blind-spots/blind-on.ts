import type { ToldSpots } from './told-spots.ts';

/**
 * The communes that are a blind spot on a topic, or on every topic where none is given, by id; empty where the answer is about
 * another topic.
 */
export function blindOn({ counts, units }: Pick<ToldSpots, 'counts' | 'units'>, topic?: string): ReadonlySet<string> {
  const isMeant = (code: string) => topic === undefined || code === topic;
  const asked = counts.filter((count) => isMeant(count.topic.code)).length;
  const blind = new Map<string, number>();
  for (const spot of units) {
    if (spot.status === 'BLIND_SPOT' && isMeant(spot.topic.code))
      blind.set(spot.unit.id, (blind.get(spot.unit.id) ?? 0) + 1);
  }
  return new Set([...blind].flatMap(([unit, topics]) => (topics === asked ? [unit] : [])));
}

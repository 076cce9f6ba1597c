import { blindSpotRows } from './blind-spot-rows.ts';
import type { ToldSpots } from './told-spots.ts';

/** On how many topics each commune is a blind spot, and on how many nothing is known; by the id of the commune. */
export function silencesOf({ units }: Pick<ToldSpots, 'units'>): Map<string, { blind: number; unknown: number }> {
  const { blind, unknown } = blindSpotRows(units);
  return new Map(
    [...blind, ...unknown].map((row) => {
      const states = [...row.byTopic.values()].map((spot) => spot.status);
      const count = (state: string) => states.filter((candidate) => candidate === state).length;
      return [row.unit.id, { blind: count('BLIND_SPOT'), unknown: count('UNKNOWN') }];
    }),
  );
}

import type { CivilDate, DateRange } from '../model/civil-date.ts';

export type ObservancePhase = 'COMING' | 'RUNNING' | 'OVER';

/** Where a day stands to the days of an observance; its first and last day belong to it. */
export function observancePhase({ from, to }: DateRange, today: CivilDate): ObservancePhase {
  if (today < from) return 'COMING';
  return today > to ? 'OVER' : 'RUNNING';
}

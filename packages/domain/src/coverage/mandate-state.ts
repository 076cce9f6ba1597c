export type MandateState = 'DONE' | 'PLANNED' | 'NONE' | 'NOT_REPORTED';

/** What is known of one cell of the mandate. */
export interface MandateWork {
  /** A verified activity that is more than a plan. */
  readonly isDone: boolean;
  /** A plan was issued, or an activity is recorded that nobody has verified yet. */
  readonly isPlanned: boolean;
  /** Units that the cell is about; 0 where no list of them is loaded. */
  readonly units: number;
  /** Of those, units with a report missing for a month that overlaps the window. */
  readonly unitsWithoutReport: number;
}

/**
 * What became of one cell of the mandate: topic and area, group, setting, channel, body or observance.
 * Reference: domain reference 1.1 row 12, 1.8, and 3 rule 10 (zero is not missing). Convention: work that is known counts
 * whatever else is missing; NONE needs every report. Edge: a class without a list of units is NOT_REPORTED, because nobody
 * can say whether something happened there. Example: nothing done, one of eight reports missing: NOT_REPORTED.
 */
export function mandateState({ isDone, isPlanned, units, unitsWithoutReport }: MandateWork): MandateState {
  if (isDone) return 'DONE';
  if (isPlanned) return 'PLANNED';
  return units > 0 && unitsWithoutReport === 0 ? 'NONE' : 'NOT_REPORTED';
}

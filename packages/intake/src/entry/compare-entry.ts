import { duplicateReasons, INDICATORS, unusualValue, type ActivityPayload, type Indicator } from '@lantoa/domain';
import { possibleRepetition, unusualFigure } from '../faults/history-faults.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import { EntryFaults, type EntryFault } from './entry-faults.ts';

/** Past figures of the unit, an indicator each. */
export type EntryHistory = Readonly<Partial<Record<Indicator, readonly number[]>>>;

export interface NearActivity extends Pick<
  ActivityPayload,
  'date' | 'places' | 'setting' | 'activityType' | 'topics' | 'counts'
> {
  readonly id: string;
  /** Name of the reporting body. */
  readonly organisation: string | null;
}

/** What an entry makes one ask when it is held against what is on record: unlikely figures, the same event told twice. */
export function compareEntry(
  payload: ActivityPayload,
  history: EntryHistory,
  near: readonly NearActivity[],
): readonly EntryFault[] {
  const faults = new EntryFaults();
  for (const indicator of INDICATORS) {
    const value = payload.counts[indicator]?.value;
    const found = value === undefined ? null : unusualValue(value, history[indicator] ?? []);
    if (value !== undefined && found) faults.add(unusualFigure(ACTIVITY_HEADERS[indicator], value, found));
  }
  const repeated = near.filter((other) => duplicateReasons(payload, other).length > 0);
  if (repeated.length > 0) faults.add(possibleRepetition(repeated));
  return faults.ofFields;
}

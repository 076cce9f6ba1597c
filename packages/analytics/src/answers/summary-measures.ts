import type { SummaryIndicator } from '@lantoa/domain';
import type { Measure } from '../contract.ts';

/** Measures that summary tables answer under REPORTED_AS_IS, by their indicator. */
export const SUMMARY_MEASURES: Readonly<Record<SummaryIndicator, Measure>> = {
  sessions: 'SESSIONS',
  attendances: 'ATTENDANCES',
  press_items: 'PRESS_ITEMS',
  broadcast_runs: 'BROADCAST_RUNS',
};

export function summaryIndicatorOf(measure: Measure): SummaryIndicator | undefined {
  return (Object.keys(SUMMARY_MEASURES) as SummaryIndicator[]).find(
    (indicator) => SUMMARY_MEASURES[indicator] === measure,
  );
}

import type { DateRange } from '@lantoa/domain';
import { reportingMonth } from './naive-calendar.ts';
import type { NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveReportingRate {
  readonly unit: string;
  readonly period: string;
  readonly expected: number;
  readonly actual: number;
  readonly onTime: number;
  /** False where a report came and nobody knows when. */
  readonly timeKnown: boolean;
}

/** One line a commune and month that ends in the window: was a report due, did it come, did it come in time. */
export function naiveReportingRates(recorded: NaiveRecord, period: DateRange): NaiveReportingRate[] {
  const record = settled(recorded);
  const lines: NaiveReportingRate[] = [];
  for (const state of record.submissions) {
    const lastDay = reportingMonth(state.period).to;
    const unit = record.index.unit(state.unit);
    const alive =
      unit?.level === 'commune' && unit.validFrom <= lastDay && (unit.validTo === null || unit.validTo >= lastDay);
    if (!alive || state.status === 'not_due' || lastDay < period.from || lastDay > period.to) continue;
    const came = ['accepted', 'zero_report', 'frozen'].includes(state.status);
    lines.push({
      unit: state.unit,
      period: state.period,
      expected: 1,
      actual: came ? 1 : 0,
      onTime: came && state.onTime === true ? 1 : 0,
      timeKnown: !came || state.onTime !== null,
    });
  }
  return lines;
}

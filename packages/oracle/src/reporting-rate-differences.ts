import type { NaiveReportingRate } from './naive-reporting-rates.ts';

/** The part of ReportingRate that is compared. */
export interface ComparableRate {
  readonly reporter: { readonly id: string };
  readonly period: { readonly id: string };
  readonly expected: number;
  readonly actual: number;
  readonly onTime: number;
  readonly rate: { readonly value: number | null };
  readonly onTimeRate: { readonly value: number | null };
}

/** Lines that differ from the oracle's, in words. */
export function reportingRateDifferences(
  expected: readonly NaiveReportingRate[],
  rates: readonly ComparableRate[],
): string[] {
  const wanted = expected.map((line) => {
    const onTimeRate = line.timeKnown ? line.onTime / line.expected : null;
    return words(line.unit, line.period, line, line.actual / line.expected, onTimeRate);
  });
  const stated = rates.map((line) =>
    words(line.reporter.id, line.period.id, line, line.rate.value, line.onTimeRate.value),
  );
  return [
    ...wanted.filter((line) => !stated.includes(line)).map((line) => `missing: ${line}`),
    ...stated.filter((line) => !wanted.includes(line)).map((line) => `not expected: ${line}`),
    ...(wanted.length === stated.length ? [] : [`${String(stated.length)} lines in place of ${String(wanted.length)}`]),
  ];
}

function words(
  unit: string,
  period: string,
  { expected, actual, onTime }: Pick<NaiveReportingRate, 'expected' | 'actual' | 'onTime'>,
  rate: number | null,
  onTimeRate: number | null,
): string {
  return [unit, period, expected, actual, onTime, String(rate), String(onTimeRate)].join(' ');
}

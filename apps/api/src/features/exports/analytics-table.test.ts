import type { AnalyticsResult, Cell, Measure } from '@lantoa/analytics';
import { expect, it } from 'vitest';
import { analyticsTable } from './analytics-table.ts';

const NOTHING = { reason: null, estimated: false, numerator: null, denominator: null, unknown: null } as const;
const zero: Cell = {
  ...{ ...NOTHING, value: 0, status: 'ZERO' },
  ...{ lower: null, upper: null, previous: null, change: null, target: null },
};
const MEASURES: readonly Measure[] = ['ACTIVITIES', 'REPORTS_EXPECTED'];

function statusesOf(...codes: readonly string[]): unknown[] {
  const result: AnalyticsResult = {
    evidence: {
      ...{ dataVersion: '1', recordedUpTo: null, base: 'LS_200', completeness: zero, explain: null },
      warnings: codes.map((code) => ({ code, message: code })),
    },
    columns: MEASURES.map((measure) => ({
      ...{ measure, label: measure, unit: 'x', additiveOver: [], countBasis: 'DISTINCT' },
    })),
    rows: [{ kind: 'TOTAL', keys: [], cells: MEASURES.map(() => zero) }],
    ...{ rowCount: 1, truncated: false },
  };
  const { columns, rows } = analyticsTable(result, [], [], { lang: 'EN', forPrograms: false });
  return columns.flatMap(({ key }, place) => (key.endsWith('_status') ? [rows[0]?.[place]] : []));
}

it('a zero of a time in which no report was due is told as not known, but for those that need no report', () => {
  expect(statusesOf('NO_REPORTING_STATUS', 'NOT_ADDITIVE')).toEqual(['ZERO: no_report_due', 'ZERO']);
});

it('a zero of a time with reports is a zero', () => {
  expect(statusesOf('NOT_ADDITIVE')).toEqual(['ZERO', 'ZERO']);
});

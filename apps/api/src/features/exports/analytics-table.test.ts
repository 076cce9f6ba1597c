import type { AnalyticsResult, Cell, Measure } from '@lantoa/analytics';
import { expect, it } from 'vitest';
import { analyticsTable } from './analytics-table.ts';

const NOTHING = { reason: null, estimated: false, numerator: null, denominator: null, unknown: null } as const;
const zero: Cell = {
  ...{ ...NOTHING, value: 0, status: 'ZERO' },
  ...{ lower: null, upper: null, previous: null, change: null, target: null },
};
const MEASURES: readonly Measure[] = ['ACTIVITIES', 'REPORTS_EXPECTED'];

interface Due {
  readonly now?: boolean;
  readonly before?: boolean | null;
  readonly cell?: Cell;
}

function statusesOf(codes: readonly string[], { now = true, before = null, cell = zero }: Due = {}): unknown[] {
  const result: AnalyticsResult = {
    evidence: {
      ...{ dataVersion: '1', recordedUpTo: null, base: 'LS_200', completeness: zero, explain: null },
      warnings: codes.map((code) => ({ code, message: code })),
    },
    columns: MEASURES.map((measure) => ({
      ...{ measure, label: measure, unit: 'x', additiveOver: [], countBasis: 'DISTINCT' },
    })),
    rows: [{ kind: 'TOTAL', keys: [], cells: MEASURES.map(() => cell), reportsDue: now, reportsDueBefore: before }],
    ...{ rowCount: 1, truncated: false },
  };
  const { columns, rows } = analyticsTable(result, [], [], { lang: 'EN', forPrograms: false });
  return columns.flatMap(({ key }, place) => (key.endsWith('_status') ? [rows[0]?.[place]] : []));
}

it('a zero of a time in which no report was due is told as not known, but for those that need no report', () => {
  expect(statusesOf(['NO_REPORTING_STATUS', 'NOT_ADDITIVE'])).toEqual(['ZERO: no_report_due', 'ZERO']);
});

it('a zero of a time with reports is a zero', () => {
  expect(statusesOf(['NOT_ADDITIVE'])).toEqual(['ZERO', 'ZERO']);
});

it('a zero of a row without reports is not known, whatever its window has', () => {
  expect(statusesOf([], { now: false })).toEqual(['ZERO: no_report_due', 'ZERO']);
});

it('nor is a zero of a compared period without reports', () => {
  const cell: Cell = { ...zero, previous: { value: 0, status: 'ZERO' }, change: { value: 0, status: 'ZERO' } };
  const told = (before: boolean | null) => statusesOf([], { before, cell }).filter((_, place) => place % 3 === 1);
  expect([told(false), told(true)]).toEqual([
    ['ZERO: no_report_due', 'ZERO'],
    ['ZERO', 'ZERO'],
  ]);
});

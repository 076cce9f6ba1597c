import type { ReportAnswer, ReportCell } from '@lantoa/report';
import { expect, it } from 'vitest';
import { needsUnknownBefore, withUnknownBefore } from './previous-unknown.ts';

const cellOf = (more: Partial<ReportCell>): ReportCell => ({
  ...{ value: 4, status: 'VALUE', estimated: false, numerator: null, denominator: null, unknown: 0 },
  ...{ previous: { value: 0, status: 'ZERO' }, change: null },
  ...more,
});
const rowsOf = (...cells: readonly (readonly [string, ReportCell])[]): ReportAnswer => ({
  columns: [{ measure: 'COMMUNES_REACHED' }],
  rows: cells.map(([code, cell]) => ({ kind: 'DATA', keys: [{ code, label: code }], cells: [cell] })),
});

it('tells of each row whose reports were missing the year before', () => {
  const before = rowsOf(['b', cellOf({ unknown: 7 })], ['a', cellOf({ unknown: 0 })]);
  const answer = rowsOf(['a', cellOf({})], ['b', cellOf({})], ['c', cellOf({})]);
  const unknowns = withUnknownBefore(answer, before).rows.map(({ cells }) => cells[0]?.previous?.unknown);
  expect(unknowns).toEqual([0, 7, null]);
});

it.each([
  ['a figure that counts units', cellOf({}), true],
  ['nothing to compare with', cellOf({ previous: { value: null, status: 'MISSING' } }), false],
  ['no comparison', cellOf({ previous: null }), false],
  ['a figure that counts no units', cellOf({ unknown: null }), false],
])('is asked for with %s: %o', (_, cell, isNeeded) => {
  expect(needsUnknownBefore(rowsOf(['a', cell]))).toBe(isNeeded);
});

import { expect, it } from 'vitest';
import { cellOfValue } from '../document/report.fixture.ts';
import type { ReportCell } from './report-answer.ts';
import { shareTexts } from './share-texts.ts';

const absent = (status: ReportCell['status']): ReportCell => ({ ...cellOfValue(0), value: null, status });
const ZERO: ReportCell = { ...cellOfValue(0), status: 'ZERO' };
const parts = (...cells: readonly ReportCell[]) => cells.map((cell, key) => ({ key: String(key), cell }));

it.each([
  ['three thirds make one hundred', [1, 1, 1].map((one) => cellOfValue(one)), ['33,4%', '33,3%', '33,3%'], '100,0%'],
  ['zero has a share', [cellOfValue(3), ZERO], ['100,0%', '0,0%'], '100,0%'],
  [
    'little is not nothing, and nearly all not all',
    [cellOfValue(99_999), cellOfValue(1)],
    ['>99,9%', '<0,1%'],
    '100,0%',
  ],
  ['what was not reported has none', [cellOfValue(3), absent('MISSING')], ['100,0%', '…'], '100,0%'],
  ['nor has zero where reports are missing', [cellOfValue(3), { ...ZERO, unknown: 2 }], ['100,0%', '…'], '100,0%'],
  [
    'a hidden part leaves no sum',
    [cellOfValue(3), cellOfValue(1), absent('SUPPRESSED_PRIMARY')],
    ['x', 'x', 'ẩn'],
    'x',
  ],
  ['nor does one not computable', [absent('MISSING'), ZERO, absent('NOT_APPLICABLE')], ['…', 'x', 'x'], 'x'],
  ['nothing has no shares', [ZERO], ['x'], 'x'],
  ['what nobody reported is not reported as a whole', [absent('MISSING'), absent('MISSING')], ['…', '…'], '…'],
] satisfies readonly (readonly [string, readonly ReportCell[], readonly string[], string])[])(
  '%s',
  (_, cells, texts, total) => {
    expect(shareTexts(parts(...cells))).toEqual({ parts: texts, total });
  },
);

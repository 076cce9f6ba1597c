import { expect, it } from 'vitest';
import { cellOfValue } from '../document/report.fixture.ts';
import type { ReportCell } from './report-answer.ts';
import { shareTexts } from './share-texts.ts';

const absent = (status: ReportCell['status']): ReportCell => ({ ...cellOfValue(0), value: null, status });
const parts = (...cells: readonly ReportCell[]) => cells.map((cell, key) => ({ key: String(key), cell }));

it.each([
  ['three thirds make one hundred', parts(cellOfValue(1), cellOfValue(1), cellOfValue(1)), ['33,4%', '33,3%', '33,3%']],
  ['zero has a share', parts(cellOfValue(3), { ...cellOfValue(0), status: 'ZERO' }), ['100,0%', '0,0%']],
  ['what was not reported has none', parts(cellOfValue(3), absent('MISSING')), ['100,0%', '…']],
  [
    'a hidden part hides them all',
    parts(cellOfValue(3), cellOfValue(1), absent('SUPPRESSED_PRIMARY')),
    ['x', 'x', 'x'],
  ],
  ['nothing has no shares', parts({ ...cellOfValue(0), status: 'ZERO' }), ['x']],
])('%s', (_, given, expected) => {
  expect(shareTexts(given)).toEqual(expected);
});

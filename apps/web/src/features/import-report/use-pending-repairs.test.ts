import { describe, expect, it } from 'vitest';
import { cellKey, type PendingCell } from './repair-change.ts';
import { withoutChecked } from './use-pending-repairs.ts';

const cell = (row: number, value: string): PendingCell => ({
  ...{ row, column: 'Ngày', value, part: null, spelling: null, forAll: false },
});

describe('repairs that were checked', () => {
  it('are no longer pending, but for what was written anew meanwhile', () => {
    const [first, second] = [cell(2, '2023-09-30'), cell(3, '2023-10-01')];
    const checked = {
      cells: { [cellKey(2, 'Ngày')]: first, [cellKey(3, 'Ngày')]: second },
      leftOut: new Set([7]),
    };
    const anew = cell(3, '2023-10-02');
    const now = {
      cells: { ...checked.cells, [cellKey(3, 'Ngày')]: anew, [cellKey(4, 'Ngày')]: cell(4, 'x') },
      leftOut: new Set([7, 8]),
    };
    expect(withoutChecked(now, checked)).toEqual({
      cells: { [cellKey(3, 'Ngày')]: anew, [cellKey(4, 'Ngày')]: cell(4, 'x') },
      leftOut: new Set([8]),
    });
    expect(withoutChecked(checked, checked)).toEqual({ cells: {}, leftOut: new Set() });
  });
});

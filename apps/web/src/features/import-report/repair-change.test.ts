import { describe, expect, it } from 'vitest';
import { cellKey, changeOf, type PendingCell } from './repair-change.ts';

const COMMUNE: PendingCell = {
  row: 7,
  column: 'Xã/phường/thị trấn',
  value: 'Xã Gia Cát; Xã Hòa Bình, Huyện Chi Lăng',
  part: 'Hòa Bình',
  spelling: 'Xã Hòa Bình, Huyện Chi Lăng',
  forAll: true,
};

describe('repairs on their way to the server', () => {
  it('are a spelling where they are meant for all rows, with the name alone and not the whole cell', () => {
    const change = changeOf({ [cellKey(7, COMMUNE.column)]: COMMUNE }, new Set());
    expect(change.spellings).toEqual([{ column: COMMUNE.column, from: 'Hòa Bình', to: 'Xã Hòa Bình, Huyện Chi Lăng' }]);
    expect(change.cells).toEqual([]);
  });

  it('are cells of one row otherwise, without blanks around', () => {
    const cell = { ...COMMUNE, value: ' Gia Cát ', forAll: false };
    const change = changeOf({ a: cell }, new Set([9]));
    expect(change).toEqual({
      spellings: [],
      cells: [{ row: 7, column: COMMUNE.column, value: 'Gia Cát' }],
      leftOut: [{ row: 9, leftOut: true }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { EntryFault } from '../../outbox/outbox-item.ts';
import { GRID_COLUMNS, type GridRow } from './grid-state.ts';
import { NO_ANSWER } from './save-grid.ts';
import { answersAfter, lateRows } from './use-saving-rows.ts';

const rowOf = (id: string, date = '1'): GridRow => ({ id, cells: GRID_COLUMNS.map(() => date) });
const fault: EntryFault = {
  ...{ field: 'date', code: 'INVALID_DATE', severity: 'ERROR', value: null, records: [] },
  ...{ message: '', suggestion: '' },
};

describe('the table after a save', () => {
  it('takes back from the outbox what was changed or discarded while it was being saved', () => {
    const kept = new Map(['a', 'b', 'c'].map((id) => [id, { row: rowOf(id) }]));
    expect(lateRows([rowOf('a'), rowOf('b', 'other'), rowOf('d')], kept)).toEqual(['b', 'c']);
  });

  it('keeps what was said of rows that were not saved, and reasons that were given meanwhile', () => {
    const now = new Map([
      ['a', { ...NO_ANSWER, reasons: { x: 'as it was', y: 'given meanwhile' } }],
      ['b', { ...NO_ANSWER, faults: [fault] }],
      ['c', NO_ANSWER],
    ]);
    const told = new Map([['a', { ...NO_ANSWER, faults: [fault], reasons: { x: 'as it was' } }]]);
    const after = answersAfter(now, [rowOf('a'), rowOf('c')], told);
    expect([...after.keys()].toSorted()).toEqual(['a', 'b']);
    expect(after.get('a')).toEqual({
      ...NO_ANSWER,
      faults: [fault],
      reasons: { x: 'as it was', y: 'given meanwhile' },
    });
    expect(after.get('b')?.faults).toEqual([fault]);
  });
});

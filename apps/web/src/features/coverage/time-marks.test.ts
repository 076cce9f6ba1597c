import { describe, expect, it } from 'vitest';
import { placeOfDay, timeMarks } from './time-marks.ts';

const MONTHS = ['admin:2023-M05', 'admin:2023-M06', 'admin:2023-M07'];

describe('marks of time', () => {
  it('stand where their day lies in its month', () => {
    expect(placeOfDay('2023-05-15', MONTHS)).toBe(1);
    expect(placeOfDay('2023-06-30', MONTHS)).toBeCloseTo(2.5, 5);
    expect(placeOfDay('2023-07-15', MONTHS)).toBeNull();
  });

  it('of the same days are one, those outside the months none', () => {
    const marks = timeMarks(
      [
        { from: '2023-06-01', to: '2023-06-30', text: 'children' },
        { from: '2025-07-01', to: '2025-07-01', text: 'reform' },
        { from: '2023-06-01', to: '2023-06-30', text: 'drugs' },
      ],
      MONTHS,
    );
    expect(marks).toEqual([{ from: '2023-06-01', to: '2023-06-30', texts: ['children', 'drugs'] }]);
  });
});

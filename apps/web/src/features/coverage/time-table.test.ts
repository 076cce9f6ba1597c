import { expect, it } from 'vitest';
import { formatsOf } from '../../language/formats.ts';
import type { TimePoint } from './time-line-points.ts';
import { timeTable } from './time-table.ts';

const cell: TimePoint['cell'] = {
  ...{ __typename: 'Cell', value: null, status: 'MISSING', reason: null, estimated: false },
  ...{ numerator: null, denominator: null, unknown: 21, lower: null, upper: null },
};
const point = (yearBefore: number | null): TimePoint => ({
  ...{ month: 'admin:2023-M01', cell, share: null, blank: 'missing' },
  ...{ yearBefore, target: null, inPeriod: true },
});
const tableOf = (...before: readonly (number | null)[]) =>
  timeTable(before.map(point), 'admin:2023-Y', formatsOf('vi'));
const heads = (...before: readonly (number | null)[]) => tableOf(...before).columns.map(({ label }) => label);

it('has a column of the year before where a month of it is known, a zero too, and says which months are not', () => {
  expect(heads(null, null)).not.toContain('Cùng tháng năm trước');
  const place = heads(0, null).indexOf('Cùng tháng năm trước');
  expect(place).toBeGreaterThan(0);
  expect(tableOf(0, null).rows.map(({ cells }) => cells[place])).toEqual(['0,0%', 'Chưa rõ']);
});

it('leaves no cell empty', () => {
  expect(tableOf(0.4, null).rows.flatMap(({ cells }) => cells)).not.toContain('');
});

import { expect, test } from 'vitest';
import { isRecorded } from './is-recorded.ts';

const DATA = { dataFrom: '2022-01-03', dataTo: '2023-06-30' };

test.each([
  ['days with records', { from: '2023-04-01', to: '2023-06-30' }, DATA, true],
  ['the first day alone', { from: '2021-12-01', to: '2022-01-03' }, DATA, true],
  ['days before all records', { from: '2021-01-01', to: '2022-01-02' }, DATA, false],
  ['days after all records', { from: '2023-07-01', to: '2023-07-31' }, DATA, false],
  ['no record at all', { from: '2023-04-01', to: '2023-06-30' }, { dataFrom: null, dataTo: null }, false],
])('%s', (_, days, recorded, expected) => {
  expect(isRecorded(days, recorded)).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { periodText, sinceNewYear } from './period-text.ts';

describe('since the beginning of the year', () => {
  it.each([
    ['admin:2023-Q2', '2023-03-15', '2023-06-14', '2022-12-15'],
    ['admin:2023-Y', '2022-12-15', '2023-12-14', '2022-12-15'],
    ['cal:2023-Q2', '2023-04-01', '2023-06-30', '2023-01-01'],
    ['req:abc', '2022-12-15', '2023-06-14', '2022-12-15'],
    [null, '2023-03-15', '2023-06-14', '2022-12-15'],
    [null, '2023-05-01', '2023-05-31', '2023-01-01'],
    [null, '2022-11-20', '2023-02-10', '2022-11-20'],
    [null, '2023-12-15', '2024-01-14', '2023-12-15'],
  ])('%s, %s to %s, is from %s', (code, from, to, first) => {
    expect(sinceNewYear({ code, from, to })).toEqual({ from: first, to });
  });
});

it.each([
  ['admin:2023-Q2', 'quý II năm 2023'],
  ['cal:2023-H1', '6 tháng đầu năm 2023'],
  ['admin:2023-M04', 'tháng 4 năm 2023'],
  ['admin:2023-Y', 'năm 2023'],
  ['req:abc', 'từ ngày 15/03/2023 đến ngày 14/06/2023'],
  [null, 'từ ngày 15/03/2023 đến ngày 14/06/2023'],
])('%s is "%s"', (code, text) => {
  expect(periodText({ code, from: '2023-03-15', to: '2023-06-14' })).toBe(text);
});

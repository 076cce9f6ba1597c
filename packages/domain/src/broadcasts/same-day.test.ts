import { describe, expect, it } from 'vitest';
import { periodOfCode, previousPeriod, type Period } from '../time/period.ts';
import { sameDay } from './same-day.ts';

function moved(date: string, code: string): string {
  const to = periodOfCode(code);
  if (!to) throw new Error(code);
  return sameDay(date, previousPeriod(to), to);
}

describe('the same day of the next period', () => {
  it.each([
    ['2023-01-05', 'cal:2023-M02', '2023-02-05'],
    ['2023-01-31', 'cal:2023-M02', '2023-02-28'],
    ['2024-01-31', 'cal:2024-M02', '2024-02-29'],
    ['2023-12-31', 'cal:2024-M01', '2024-01-31'],
    ['2023-02-20', 'admin:2023-M04', '2023-03-20'],
    ['2023-01-31', 'admin:2023-M03', '2023-02-28'],
    ['2023-03-14', 'admin:2023-M04', '2023-04-14'],
    ['2023-03-31', 'cal:2023-Q2', '2023-06-30'],
    ['2022-12-20', 'admin:2023-Q2', '2023-03-20'],
    ['2023-01-02', 'cal:2023-W02', '2023-01-09'],
  ])('%s becomes in %s %s', (date, code, expected) => {
    expect(moved(date, code)).toBe(expected);
  });

  it('of a free window is as far from its beginning, and never outside', () => {
    const to: Period = { code: null, from: '2023-03-11', to: '2023-03-20' };
    const before = previousPeriod(to);
    expect(sameDay('2023-03-01', before, to)).toBe('2023-03-11');
    expect(sameDay('2023-03-10', before, to)).toBe('2023-03-20');
    expect(sameDay('2023-03-31', before, to)).toBe('2023-03-20');
    expect(sameDay('2023-02-01', before, to)).toBe('2023-03-11');
  });
});

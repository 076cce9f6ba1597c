import { describe, expect, it } from 'vitest';
import { isInForce } from './is-in-force.ts';

describe('days on which something is in force', () => {
  const days = { validFrom: '2024-12-01', validTo: '2025-06-30' };

  it('begin with the first day and end with the last one', () => {
    const on = ['2024-11-30', '2024-12-01', '2025-06-30', '2025-07-01'];
    expect(on.map((day) => isInForce(days, day))).toEqual([false, true, true, false]);
  });

  it('have no end on an open side', () => {
    expect(isInForce({ ...days, validFrom: null }, '1990-01-01')).toBe(true);
    expect(isInForce({ ...days, validTo: null }, '2090-01-01')).toBe(true);
  });
});

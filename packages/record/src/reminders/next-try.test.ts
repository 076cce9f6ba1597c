import { describe, expect, it } from 'vitest';
import { nextTry } from './next-try.ts';

describe('a mail that failed', () => {
  it('waits longer after each attempt and is given up after the eighth', () => {
    const at = new Date('2023-04-17T01:00:00Z');
    expect(nextTry(1, at)?.toISOString()).toBe('2023-04-17T01:01:00.000Z');
    expect(nextTry(7, at)?.toISOString()).toBe('2023-04-18T01:00:00.000Z');
    expect([8, 9].map((attempts) => nextTry(attempts, at))).toEqual([null, null]);
  });
});

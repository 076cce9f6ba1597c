import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('Wilson interval', () => {
  // Reference values: Newcombe (1998), Statistics in Medicine 17:857, table I, method 3 (score without correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i runs from %f to %f', (k, n, lower, upper) => {
    const interval = wilsonInterval(k, n);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('stays within 0 and 1 at the ends and has none without units', () => {
    expect(wilsonInterval(21, 21)?.upper).toBe(1);
    expect(wilsonInterval(0, 21)?.lower).toBe(0);
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { rateRatio } from './rate-ratio.ts';

// Chance of at most k of n, term by term.
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  for (let hits = 0; hits <= k; hits += 1) {
    let term = p ** hits * (1 - p) ** (n - hits);
    for (let step = 1; step <= hits; step += 1) term *= (n - hits + step) / step;
    sum += term;
  }
  return sum;
}

describe('the ratio of two rates', () => {
  it.each([
    [6, 30, 7, 56],
    [41, 28.01, 15, 19.017],
    [1, 1, 20, 56],
  ])('%i in %f against %i in %f: the counts are just as far out at either end as the interval says', (a, A, b, B) => {
    const found = rateRatio(a, A, b, B);
    if (found.value === null) throw new Error(found.reason);
    expect(found.value).toBeCloseTo(a / A / (b / B), 12);
    const share = (ratio: number | null) => (A * (ratio ?? 0)) / (A * (ratio ?? 0) + B);
    expect(1 - atMost(a - 1, a + b, share(found.lower))).toBeCloseTo(0.025, 6);
    expect(atMost(a, a + b, share(found.upper))).toBeCloseTo(0.025, 6);
  });

  it('6 in 30 days against 7 in 56 days are 1.6 times as many, 0.444 to 5.560', () => {
    const found = rateRatio(6, 30, 7, 56);
    if (found.value === null) throw new Error(found.reason);
    expect(found.value).toBeCloseTo(1.6, 12);
    expect(found.lower).toBeCloseTo(0.444, 3);
    expect(found.upper).toBeCloseTo(5.56, 3);
  });

  it('has no multiple of nothing, and a count of nothing starts at 0', () => {
    expect(rateRatio(3, 30, 0, 56)).toEqual({ value: null, reason: 'nothing_around' });
    expect(rateRatio(3, 0, 4, 56)).toEqual({ value: null, reason: 'no_exposure' });
    expect(rateRatio(3, 30, 4, 0)).toEqual({ value: null, reason: 'no_exposure' });
    expect(rateRatio(3, 30, 0, 0)).toEqual({ value: null, reason: 'no_exposure' });
    expect(rateRatio(0, 30, 4, 56)).toMatchObject({ value: 0, lower: 0 });
  });
});

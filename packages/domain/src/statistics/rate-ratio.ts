import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Statistic } from '../model/statistic.ts';

const TAIL = 0.025;

/**
 * Ratio of two rates (a / A) / (b / B) of independent counts with its exact 95 % interval.
 * Reference: given a + b, a is binomial with p = A r / (A r + B) for the ratio r; the interval of p is Clopper and Pearson's
 * (1934), Biometrika 26:404, carried over to r (Przyborowski and Wilenski 1940, Biometrika 31:313).
 * Edge: no ratio to a rate of 0 or over no exposure; a count of 0 has the lower end 0.
 * Example: 6 in 30 days against 7 in 56 days: 0.2 / 0.125 = 1.6, interval 0.444 to 5.560.
 */
export function rateRatio(a: number, exposureA: number, b: number, exposureB: number): Statistic {
  if (exposureA <= 0 || exposureB <= 0) return { value: null, reason: 'no_exposure' };
  if (b === 0) return { value: null, reason: 'nothing_around' };
  const ratio = (share: number) => ((share / (1 - share)) * exposureB) / exposureA;
  return {
    value: a / exposureA / (b / exposureB),
    lower: a === 0 ? 0 : ratio(betaQuantile(TAIL, a, b + 1)),
    upper: ratio(betaQuantile(1 - TAIL, a + 1, b)),
  };
}

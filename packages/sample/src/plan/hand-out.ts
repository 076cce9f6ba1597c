import type { SeededRandom } from '../random/seeded-random.ts';

/**
 * Hands `total` things out in proportion to weights, whole numbers that add up exactly (systematic sampling: one random
 * start, then equal steps along the summed weights). A light cell gets one now and then instead of never.
 * All weights zero: all counts are zero.
 */
export function handOut(total: number, weights: readonly number[], random: SeededRandom): readonly number[] {
  const sum = weights.reduce((acc, weight) => acc + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const start = random.unit();
  const lastPositive = weights.findLastIndex((weight) => weight > 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight, index) => {
    passed += weight;
    // The last cell takes what floating sums may have left over.
    const due = index >= lastPositive ? total : Math.min(total, Math.floor((passed / sum) * total + start));
    const count = weight > 0 ? Math.max(0, due - given) : 0;
    given += count;
    return count;
  });
}

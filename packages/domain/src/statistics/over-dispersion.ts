/** Share of units at either end whose scores are pulled in. */
const WINSORISED = 0.1;

/**
 * Over-dispersion factor phi of standardised scores z = (observed - expected) / SD under the common mean: the mean of the
 * squared scores, after the lowest and the highest tenth of them are pulled in to the next one.
 * Reference: Spiegelhalter (2005), Qual Saf Health Care 14:347, and Stat Med 24:1185 (winsorised estimate, multiplicative
 * model). Convention: floor(n / 10) scores at either end; never below 1, so that limits are only ever widened.
 * Edge: fewer than two units say nothing about spread (1). Example: scores -3, 1, 2, 2 give (9 + 1 + 4 + 4) / 4 = 4.5.
 */
export function overDispersion(scores: readonly number[]): number {
  if (scores.length < 2) return 1;
  const sorted = scores.toSorted((a, b) => a - b);
  const pulled = Math.floor(sorted.length * WINSORISED);
  const lowest = sorted[pulled] ?? 0;
  const highest = sorted[sorted.length - 1 - pulled] ?? 0;
  const squares = sorted.map((score) => Math.min(highest, Math.max(lowest, score)) ** 2);
  return Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/**
 * Value below or at which a share of the values lies: the nearest rank, the ⌈share · n⌉-th smallest.
 * Reference: Hyndman and Fan (1996), definition 1. Edge: no values have none, NaN. Example: p95 of 1…20 is 19.
 */
export function quantile(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * values.length));
  return values.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

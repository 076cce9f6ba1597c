/** Chance of at most k of n, term by term: every way of k has the chance p^k (1 - p)^(n - k). */
export function naiveBinomialCdf(k: number, n: number, p: number): number {
  let sum = 0;
  for (let hits = 0; hits <= k; hits += 1) {
    let term = 1;
    for (let step = 1; step <= hits; step += 1) term *= ((n - hits + step) / step) * p;
    for (let step = 0; step < n - hits; step += 1) term *= 1 - p;
    sum += term;
  }
  return sum;
}

/** Limit of a share at a tail: the first count that the tail reaches, moved back by the part of its chance beyond the tail. */
export function naiveShareLimit(tail: number, n: number, p: number): number {
  if (p === 0 || p === 1) return p;
  let r = 0;
  while (naiveBinomialCdf(r, n, p) < tail) r += 1;
  const own = naiveBinomialCdf(r, n, p) - (r === 0 ? 0 : naiveBinomialCdf(r - 1, n, p));
  const moved = (r - (naiveBinomialCdf(r, n, p) - tail) / own) / n;
  return Math.max(0, Math.min(1, moved));
}

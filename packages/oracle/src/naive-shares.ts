/**
 * Hands out `total` whole units by weight: every share gets its whole part, then one unit at a time goes to the
 * largest remainder that has none yet, the smaller name first where two are equal. Weights that are all zero count alike.
 */
export function handOut(total: number, weights: readonly { name: string; weight: number }[]): Map<string, number> {
  let sum = 0;
  for (const { weight } of weights) sum += weight;
  const equal = sum === 0;
  if (equal) sum = weights.length;
  const shares = new Map<string, number>();
  const remainders = new Map<string, number>();
  let left = total;
  for (const { name, weight } of weights) {
    const product = total * (equal ? 1 : weight);
    const whole = Math.floor(product / sum);
    shares.set(name, whole);
    remainders.set(name, product - whole * sum);
    left -= whole;
  }
  while (left > 0) {
    let best: string | null = null;
    for (const [name, remainder] of remainders) {
      const bestRemainder = best === null ? -1 : (remainders.get(best) ?? -1);
      if (best === null || remainder > bestRemainder || (remainder === bestRemainder && name < best)) best = name;
    }
    if (best === null) break;
    shares.set(best, (shares.get(best) ?? 0) + 1);
    remainders.delete(best);
    left -= 1;
  }
  return shares;
}

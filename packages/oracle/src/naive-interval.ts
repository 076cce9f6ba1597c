const TWO_SIDED_95_PERCENT = 1.959963984540054;

/**
 * The 95 % score interval of a share, found by trying: the shares p whose distance to k/n is at most 1.96 standard
 * errors computed with p itself (Wilson 1927). Halves the bracket until it is narrower than any test can see.
 */
export function scoreInterval(k: number, n: number): { lower: number; upper: number } {
  const share = k / n;
  const plausible = (p: number) => Math.abs(share - p) <= TWO_SIDED_95_PERCENT * Math.sqrt((p * (1 - p)) / n);
  return { lower: edge(0, share, plausible), upper: edge(1, share, plausible) };
}

function edge(outside: number, inside: number, plausible: (p: number) => boolean): number {
  if (outside === inside) return outside;
  let [out, within] = [outside, inside];
  for (let step = 0; step < 80; step += 1) {
    const middle = (out + within) / 2;
    if (plausible(middle)) within = middle;
    else out = middle;
  }
  return (out + within) / 2;
}

import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';

/** Limits within which a unit of a size lies by chance: 95 % (about 2 SD) and 99.9 % (about 3 SD). */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower999: number;
  readonly upper999: number;
}

const TAILS = { lower95: 0.025, upper95: 0.975, lower999: 0.0005, upper999: 0.9995 } as const;
/** Points of the standard normal distribution at 97.5 % and 99.95 %. */
const NORMAL = { two: 1.959963984540054, three: 3.290526731491895 } as const;

/**
 * Exact binomial limits of a share of `units` under the common share `mean`.
 * Reference: Spiegelhalter (2005), Stat Med 24:1185, appendix A.1.1: the quantile r with F(r) >= p is moved by
 * (F(r) - p) / (F(r) - F(r - 1)) of a unit, so that limits run smoothly with the size.
 * Edge: kept within 0 and 1; a common share of 0 or 1 leaves no room (both limits are it).
 * Example: 10 units, mean 0.5, p = 0.025: r = 2, F(2) = 0.0547, F(1) = 0.0107, limit (2 - 0.6756) / 10 = 0.1324.
 */
export function shareFunnelLimits(mean: number, units: number): FunnelLimits {
  if (mean <= 0 || mean >= 1) return { lower95: mean, upper95: mean, lower999: mean, upper999: mean };
  const limit = (tail: number): number => {
    const r = binomialQuantile(tail, units, mean);
    const [at, below] = [binomialCdf(r, units, mean), r === 0 ? 0 : binomialCdf(r - 1, units, mean)];
    return Math.min(1, Math.max(0, (r - (at - tail) / (at - below)) / units));
  };
  return {
    lower95: limit(TAILS.lower95),
    upper95: limit(TAILS.upper95),
    lower999: limit(TAILS.lower999),
    upper999: limit(TAILS.upper999),
  };
}

/**
 * Limits of a figure whose standard deviation under the common mean is known: mean -+ z SD, at least 0.
 * Quasi-Poisson: SD = sqrt(phi mean / exposure) for a rate per exposure. Reference: Spiegelhalter (2005), Stat Med 24:1185
 * (multiplicative over-dispersion). Convention: normal limits; `highest` caps shares at 1.
 * Example: mean 4, phi 2.25, exposure 9: SD = 1, limits 2.04 to 5.96 and 0.71 to 7.29.
 */
export function normalFunnelLimits(mean: number, deviation: number, highest = Infinity): FunnelLimits {
  const at = (z: number): number => Math.min(highest, Math.max(0, mean + z * deviation));
  return {
    lower95: at(-NORMAL.two),
    upper95: at(NORMAL.two),
    lower999: at(-NORMAL.three),
    upper999: at(NORMAL.three),
  };
}

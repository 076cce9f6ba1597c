import { wilsonInterval } from './wilson-interval.ts';

/** 97.5 % point of the standard normal distribution. */
const Z95 = 1.959963984540054;

export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Difference of two shares a/n - b/m with its 95 % interval.
 * Reference: Newcombe (1998), Stat Med 17:873, method 10 (hybrid of two Wilson intervals). Chosen over Wald because classes
 * hold as few as 11 units. Edge: a share of nothing has no difference (null). Unit: share, so 0.05 is 5 points.
 * Example: 56/70 - 48/80 = 0.2, interval 0.0524 to 0.3339.
 */
export function shareDifference(a: number, n: number, b: number, m: number): Interval | null {
  const first = wilsonInterval(a, n);
  const second = wilsonInterval(b, m);
  if (!first || !second) return null;
  const [p, q] = [a / n, b / m];
  return {
    value: p - q,
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower),
  };
}

/**
 * Ratio of two shares (a/n) / (b/m) with its 95 % interval on the log scale.
 * Reference: Katz et al. (1978), Biometrics 34:469. Edge: no ratio where the reference share is 0 or a share is of nothing
 * (null); where a is 0 the ratio is 0 and the log has no interval (both ends null).
 * Example: (56/70) / (48/80) = 1.3333, interval 1.0766 to 1.6513.
 */
export function shareRatio(
  a: number,
  n: number,
  b: number,
  m: number,
): { readonly value: number; readonly lower: number | null; readonly upper: number | null } | null {
  if (n <= 0 || m <= 0 || b <= 0) return null;
  const value = a / n / (b / m);
  if (a === 0) return { value, lower: null, upper: null };
  const half = Z95 * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  return { value, lower: value * Math.exp(-half), upper: value * Math.exp(half) };
}

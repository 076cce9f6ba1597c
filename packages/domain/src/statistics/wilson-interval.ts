/** 97.5 % point of the standard normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Wilson score interval of a share k/n at 95 %.
 * Reference: Wilson (1927), JASA 22:209. Chosen over Wald because n is small (8 to 24 communes in a district).
 * Edge: n = 0 has no interval (null). Example: 18 of 21 gives about 0.654 to 0.950.
 */
export function wilsonInterval(k: number, n: number): { readonly lower: number; readonly upper: number } | null {
  if (n <= 0) return null;
  const share = k / n;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}

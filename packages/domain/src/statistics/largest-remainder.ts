/**
 * Divides a whole number by weights so that the parts are whole and add up exactly (largest remainder, Hamilton).
 * Convention: floors first, then one more unit to the largest remainders; ties go to the smaller key (string order).
 * Edge: weights that are all zero or unknown divide evenly. Example: 10 by {a: 1, b: 1, c: 1} is a 4, b 3, c 3.
 * Source: samples README rule 5. Remainders are compared as exact integers, not as floating fractions.
 */
export function largestRemainder(
  total: number,
  weights: readonly { readonly key: string; readonly weight: number }[],
): Map<string, number> {
  const sum = weights.reduce((acc, part) => acc + part.weight, 0);
  const even = sum <= 0;
  const divisor = BigInt(even ? weights.length : Math.round(sum));
  const parts = weights.map(({ key, weight }) => {
    const product = BigInt(total) * BigInt(even ? 1 : Math.round(weight));
    return { key, floor: Number(product / divisor), remainder: product % divisor };
  });
  let left = total - parts.reduce((acc, part) => acc + part.floor, 0);
  const order = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? (a.key < b.key ? -1 : 1) : a.remainder > b.remainder ? -1 : 1,
  );
  const result = new Map(parts.map((part) => [part.key, part.floor]));
  for (const part of order) {
    if (left <= 0) break;
    result.set(part.key, part.floor + 1);
    left -= 1;
  }
  return result;
}

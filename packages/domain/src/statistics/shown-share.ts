/**
 * A share of 0..1 as the per cent that is shown, with so many decimals. 199 of 200 must not read "100 %", nor 1 of 500 "0 %":
 * a share short of an end is shown short of it, by one step of the last decimal.
 * Edge: what is an end is shown as it. Example: 0.9996 with one decimal is 99.9; 0.0001 is 0.1; 1 is 100.
 */
export function shownShare(share: number, digits: number): number {
  const step = 10 ** -digits;
  const percent = Number((share * 100).toFixed(digits));
  if (share < 1 && percent >= 100) return 100 - step;
  if (share > 0 && percent <= 0) return step;
  return percent;
}

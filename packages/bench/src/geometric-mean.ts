/** n-th root of the product of n positive values, by logarithms. Edge: NaN without values. Example: 2 and 8 give 4. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

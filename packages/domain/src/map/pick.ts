/** The value at an index that is known to be there. */
export function pick<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError('index out of range');
  return value;
}

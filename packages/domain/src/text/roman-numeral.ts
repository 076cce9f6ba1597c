const SIGNS = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A whole number of 1..89 as Roman numerals, as sections, annexes and quarters are counted: 4 is IV. 0 is empty. */
export function romanNumeral(number: number): string {
  let left = number;
  let text = '';
  for (const [value, sign] of SIGNS) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

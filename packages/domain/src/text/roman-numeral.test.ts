import { expect, it } from 'vitest';
import { romanNumeral } from './roman-numeral.ts';

it('counts as sections and annexes are counted', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 19, 44, 50].map(romanNumeral)).toEqual([
    ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XIV', 'XIX', 'XLIV', 'L'],
  ]);
});

it('has no sign for nothing', () => {
  expect(romanNumeral(0)).toBe('');
});

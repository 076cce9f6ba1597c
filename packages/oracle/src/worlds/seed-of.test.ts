import { expect, test } from 'vitest';
import { seedOf } from './seed-of.ts';

test('a seed is the usual one, the asked one, or another one at another time', () => {
  expect(seedOf(undefined, 1)).toBe(seedOf('', 2));
  expect(seedOf('12345', 1)).toBe(12_345);
  expect(seedOf('random', 1_000)).not.toBe(seedOf('random', 2_000));
});

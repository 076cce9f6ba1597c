import { expect, test } from 'vitest';
import { geometricMean } from './geometric-mean.ts';

test('2 and 8 give 4; a doubling and a halving give 1', () => {
  expect(geometricMean([2, 8])).toBeCloseTo(4, 12);
  expect(geometricMean([0.5, 2])).toBeCloseTo(1, 12);
});

test('no values have no mean', () => {
  expect(geometricMean([])).toBeNaN();
});

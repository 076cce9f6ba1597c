import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test('the nearest rank: p95 of 1 to 20 is 19, p50 is 10', () => {
  const values = Array.from({ length: 20 }, (_, place) => 20 - place);
  expect(quantile(Object.freeze(values), 0.95)).toBe(19);
  expect(quantile(values, 0.5)).toBe(10);
});

test('the least share is the smallest, the whole the largest', () => {
  expect(quantile([3, 1, 2], 0)).toBe(1);
  expect(quantile([3, 1, 2], 1)).toBe(3);
});

test('no values have no quantile', () => {
  expect(quantile([], 0.5)).toBeNaN();
});

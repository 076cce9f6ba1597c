import { expect, test } from 'vitest';
import { coverageShare } from './coverage-share.ts';

test('18 of 21 border communes are a share with its interval', () => {
  const share = coverageShare(18, 21);
  expect(share.value).toBeCloseTo(0.857143, 6);
  expect(share).toMatchObject({ lower: expect.closeTo(0.65364, 4), upper: expect.closeTo(0.95019, 4) });
});

test('nothing reached of some units is zero, nothing of nothing is no share', () => {
  expect(coverageShare(0, 21)).toMatchObject({ value: 0, lower: 0 });
  expect(coverageShare(0, 0)).toEqual({ value: null, reason: 'no_units' });
});

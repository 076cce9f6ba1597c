import { describe, expect, test } from 'vitest';
import { shareDifference, shareRatio } from './share-comparison.ts';

describe('comparing two shares', () => {
  test('the worked example of Newcombe: 56/70 against 48/80', () => {
    const found = shareDifference(56, 70, 48, 80);
    expect(found?.value).toBeCloseTo(0.2, 10);
    expect(found?.lower).toBeCloseTo(0.0524, 4);
    expect(found?.upper).toBeCloseTo(0.3339, 4);
  });

  test('the same shares as a ratio', () => {
    const found = shareRatio(56, 70, 48, 80);
    expect(found?.value).toBeCloseTo(4 / 3, 10);
    expect(found?.lower).toBeCloseTo(1.0766, 3);
    expect(found?.upper).toBeCloseTo(1.6513, 3);
  });

  test('18 of 21 border communes against 177 of 179 others: 13.2 points behind, ratio 0.867', () => {
    expect(shareDifference(18, 21, 177, 179)?.value).toBeCloseTo(-0.131684, 6);
    expect(shareRatio(18, 21, 177, 179)?.value).toBeCloseTo(0.866828, 6);
  });

  test('equal full shares differ by nothing, and the interval still has a width', () => {
    const found = shareDifference(21, 21, 179, 179);
    expect(found?.value).toBe(0);
    expect(found?.lower).toBeLessThan(0);
    expect(shareRatio(21, 21, 179, 179)).toEqual({ value: 1, lower: 1, upper: 1 });
  });

  test('a share of nothing, and a reference that reached nothing', () => {
    expect(shareDifference(0, 0, 1, 2)).toBeNull();
    expect(shareRatio(1, 2, 0, 5)).toBeNull();
    expect(shareRatio(1, 0, 1, 2)).toBeNull();
    expect(shareRatio(1, 2, 1, 0)).toBeNull();
    expect(shareRatio(0, 2, 1, 5)).toEqual({ value: 0, lower: null, upper: null });
  });
});

import { describe, expect, test } from 'vitest';
import { figureGap } from './figure-gap.ts';

describe('the gap of two figures', () => {
  test('is their difference and their ratio, without an interval', () => {
    expect(figureGap(150, 120)).toEqual({
      difference: { value: 30, lower: null, upper: null },
      ratio: { value: 1.25, lower: null, upper: null },
    });
  });

  test('has no ratio to a reference of zero', () => {
    expect(figureGap(3, 0)).toEqual({
      difference: { value: 3, lower: null, upper: null },
      ratio: { value: null, reason: 'reference_is_zero' },
    });
  });

  test('is nothing where both figures are zero', () => {
    expect(figureGap(0, 0).difference.value).toBe(0);
  });
});

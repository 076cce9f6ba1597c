import { describe, expect, test } from 'vitest';
import { equityGap } from './equity-gap.ts';

const of = (reached: number, units: number) => ({ reached, units });

describe('a class against all other units', () => {
  test('18 of 21 border communes against 177 of 179 others: in points and as a ratio', () => {
    const { difference, ratio } = equityGap(of(18, 21), of(177, 179));
    expect(difference.value).toBeCloseTo(-13.1684, 4);
    expect(ratio.value).toBeCloseTo(0.866828, 6);
  });

  test('the interval stands in points too: 56 of 70 against 48 of 80 (Newcombe 1998, method 10)', () => {
    const { difference } = equityGap(of(56, 70), of(48, 80));
    if (difference.value === null) throw new Error('no difference');
    expect(difference.value).toBeCloseTo(20, 6);
    expect(difference.lower).toBeCloseTo(5.24, 2);
    expect(difference.upper).toBeCloseTo(33.39, 2);
  });

  test('a class of every unit, and a class of none, have no gap and say why', () => {
    const whole = { value: null, reason: 'no_units_outside_class' };
    const none = { value: null, reason: 'no_units_in_class' };
    expect(equityGap(of(65, 65), of(0, 0))).toEqual({ difference: whole, ratio: whole });
    expect(equityGap(of(0, 0), of(3, 65))).toEqual({ difference: none, ratio: none });
  });

  test('against an unreached reference there is a difference and no ratio', () => {
    const { difference, ratio } = equityGap(of(5, 10), of(0, 10));
    expect(difference.value).toBe(50);
    expect(ratio).toEqual({ value: null, reason: 'reference_is_zero' });
  });

  test('an unreached class has the ratio 0, without an interval', () => {
    expect(equityGap(of(0, 10), of(5, 10)).ratio).toEqual({ value: 0, lower: null, upper: null });
  });
});

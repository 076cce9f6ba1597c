import { describe, expect, it } from 'vitest';
import { observanceLift, type LiftStretch } from './observance-lift.ts';

const stretch = (count: number | null, days: number, reported: number | null = 1): LiftStretch => ({
  count,
  days,
  reported,
});

describe('lift of an observance', () => {
  it('is the ratio and the difference of the two rates a day', () => {
    const { ratio, difference } = observanceLift(stretch(6, 30), [stretch(3, 28), stretch(4, 28)], true);
    expect(ratio.value).toBeCloseTo(1.6, 12);
    expect(ratio).toHaveProperty('lower', expect.closeTo(0.4442, 4));
    expect(ratio).toHaveProperty('upper', expect.closeTo(5.56, 4));
    expect(difference.value).toBeCloseTo(0.075, 12);
  });

  it('has a difference and no ratio where nothing was done around', () => {
    const { ratio, difference } = observanceLift(stretch(6, 30), [stretch(0, 28), stretch(0, 28)], true);
    expect(ratio).toEqual({ value: null, reason: 'nothing_around' });
    expect(difference.value).toBeCloseTo(0.2, 12);
  });

  it('is 0 times as much where nothing was done inside', () => {
    const { ratio, difference } = observanceLift(stretch(0, 30), [stretch(3, 28), stretch(4, 28)], true);
    expect(ratio.value).toBe(0);
    expect(difference.value).toBeCloseTo(-0.125, 12);
  });

  it.each([
    ['not_over', stretch(6, 30), stretch(3, 28), false],
    ['report_missing', stretch(null, 30), stretch(3, 28), true],
    ['report_missing', stretch(6, 30), stretch(null, 28), true],
    ['reports_incomplete', stretch(6, 30, 0.79), stretch(3, 28), true],
    ['reports_incomplete', stretch(6, 30), stretch(3, 28, 0.79), true],
  ] as const)('is not computed: %s', (reason, inside, side, isOver) => {
    const refused = { value: null, reason };
    const found = observanceLift(inside, [stretch(3, 28), side], isOver);
    expect(found).toEqual({ ratio: refused, difference: refused });
  });

  it('is computed from 80 % of the communes on, and where there are none', () => {
    for (const reported of [0.8, null]) {
      const sides = [stretch(3, 28, reported), stretch(4, 28, reported)] as const;
      expect(observanceLift(stretch(6, 30, reported), sides, true).ratio.value).toBeCloseTo(1.6, 12);
    }
  });
});

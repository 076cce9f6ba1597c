import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel, funnelSize, type FunnelUnit } from './funnel.ts';
import { normalFunnelLimits, shareFunnelLimits } from './funnel-limits.ts';
import { overDispersion } from './over-dispersion.ts';

describe('exact binomial limits', () => {
  it('equal the paper example: 10 units, mean one half', () => {
    // F(1) = 11/1024, F(2) = 56/1024: r = 2 moved by (56/1024 - 0.025) / (45/1024).
    const { lower95, upper95 } = shareFunnelLimits(0.5, 10);
    expect(lower95).toBeCloseTo((2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10, 12);
    // F(7) = 968/1024, F(8) = 1013/1024: r = 8.
    expect(upper95).toBeCloseTo((8 - (1013 / 1024 - 0.975) / (45 / 1024)) / 10, 12);
  });

  it('stay within 0 and 1, hold the mean but for a size of one or two, and narrow with the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (units, mean) => {
        const limits = shareFunnelLimits(mean, units);
        expect(limits.lower999).toBeGreaterThanOrEqual(0);
        expect(limits.upper999).toBeLessThanOrEqual(1);
        expect(limits.lower999).toBeLessThanOrEqual(limits.lower95);
        expect(limits.lower95).toBeLessThanOrEqual(limits.upper95);
        expect(limits.upper95).toBeLessThanOrEqual(limits.upper999);
      }),
    );
    const width = (units: number) => shareFunnelLimits(0.7, units).upper95 - shareFunnelLimits(0.7, units).lower95;
    expect(width(200)).toBeLessThan(width(20));
  });

  it('equal the same sum at the outer limits, of 10 and of 20 units', () => {
    const ten = shareFunnelLimits(0.5, 10);
    // F(0) = 1/1024 is already more than 0.0005, which would be below no unit at all; F(9) = 1023/1024: r = 10.
    expect(ten.lower999).toBe(0);
    expect(ten.upper999).toBeCloseTo((10 - (1 - 0.9995) / (1 / 1024)) / 10, 12);
    // F(2) = 211 and F(3) = 1351 of 2^20: r = 3.
    const twenty = shareFunnelLimits(0.5, 20);
    expect(twenty.lower999).toBeCloseTo((3 - (1351 / 2 ** 20 - 0.0005) / (1140 / 2 ** 20)) / 20, 12);
  });

  it('leave no room where all or none are reached', () => {
    expect(shareFunnelLimits(1, 12)).toEqual({ lower95: 1, upper95: 1, lower999: 1, upper999: 1 });
    expect(shareFunnelLimits(0, 12).upper999).toBe(0);
  });
});

describe('normal limits', () => {
  it('equal the paper example and are cut at 0 and at the highest figure', () => {
    const limits = normalFunnelLimits(4, 1);
    expect(limits.lower95).toBeCloseTo(2.040036, 6);
    expect(limits.upper95).toBeCloseTo(5.959964, 6);
    expect(limits.lower999).toBeCloseTo(0.709473, 6);
    expect(limits.upper999).toBeCloseTo(7.290527, 6);
    expect(normalFunnelLimits(0.9, 0.2, 1)).toMatchObject({ upper95: 1 });
    expect(normalFunnelLimits(1, 1).lower999).toBe(0);
  });
});

describe('over-dispersion', () => {
  it('is the mean of the squared scores, never below 1', () => {
    expect(overDispersion([-3, 1, 2, 2])).toBe(4.5);
    expect(overDispersion([0.1, -0.2, 0.3])).toBe(1);
    expect(overDispersion([9])).toBe(1);
  });

  it('takes two scores, and says nothing about one or none', () => {
    expect(overDispersion([3, -1])).toBe(5);
    expect(overDispersion([])).toBe(1);
  });

  it('pulls in whatever order the scores come', () => {
    expect(overDispersion(Object.freeze([90, -1, 3, -2, 2, -40, -2, 1, 3, -2]))).toBe(4.9);
  });

  it('pulls the lowest and the highest tenth in, so that one outlier does not widen the limits for all', () => {
    // Ten scores: -40 becomes -2, 90 becomes 3; squares 4 4 4 4 1 1 4 9 9 9.
    expect(overDispersion([-40, -2, -2, -2, -1, 1, 2, 3, 3, 90])).toBe(4.9);
  });
});

describe('funnels', () => {
  it('shares of communes have exact limits and no factor', () => {
    const found = funnel([
      { kind: 'share', reached: 18, units: 21 },
      { kind: 'share', reached: 177, units: 179 },
    ]);
    expect(found).toMatchObject({ mean: 0.975, overDispersion: null });
    expect(found?.limitsAt(21)).toEqual(shareFunnelLimits(0.975, 21));
  });

  it('rates are widened by their over-dispersion: counts 2, 18, 10 over 10 communes each', () => {
    const found = funnel([2, 18, 10].map((count) => ({ kind: 'rate', count, exposure: 10 }) as const));
    // Mean 1; scores (0.2 - 1) / sqrt(1/10), its opposite and 0: squares 6.4, 6.4, 0.
    expect(found?.mean).toBe(1);
    expect(found?.overDispersion).toBeCloseTo(12.8 / 3, 12);
    expect(found?.limitsAt(40)).toEqual(normalFunnelLimits(1, Math.sqrt((found?.overDispersion ?? 0) / 40), Infinity));
  });

  it('shares of people count communes by what they tell: two of 100 and 300 people are worth 1.6', () => {
    const unit: FunnelUnit = { kind: 'weighted_share', reached: 300, people: 400, squares: 100 ** 2 + 300 ** 2 };
    expect(funnelSize(unit)).toBe(1.6);
    expect(funnel([unit, { ...unit, reached: 100 }])).toMatchObject({ mean: 0.5, overDispersion: 1 });
    expect(funnel([unit])?.limitsAt(1.6).upper999).toBe(1);
  });

  it('shares of people have the mean of the people and are widened: 0.9 and 0.1 of four communes alike', () => {
    const communes = { kind: 'weighted_share', people: 400, squares: 4 * 100 ** 2 } as const;
    const found = funnel([
      { ...communes, reached: 360 },
      { ...communes, reached: 40 },
    ]);
    // Mean 0.5, variance 0.25; scores 0.4 / sqrt(0.25 / 4) = 1.6 and its opposite.
    expect(found?.overDispersion).toBeCloseTo(2.56, 12);
    const [at, expected] = [found?.limitsAt(4), normalFunnelLimits(0.5, 0.4, 1)];
    expect(at?.lower95).toBeCloseTo(expected.lower95, 12);
    expect(at?.upper999).toBe(1);
    // Ranks are drawn from 4 / 2.56 communes.
    expect(found?.ranked).toHaveLength(2);
    const [first] = found?.ranked ?? [];
    if (first?.kind !== 'share') throw new Error('a share of people is drawn as a share');
    expect(first.units).toBeCloseTo(1.5625, 12);
    expect(first.reached).toBeCloseTo(0.9 * 1.5625, 12);
  });

  it('units count by their people or their exposure, not alike', () => {
    const many: FunnelUnit = { kind: 'weighted_share', reached: 300, people: 400, squares: 4 * 100 ** 2 };
    const few: FunnelUnit = { kind: 'weighted_share', reached: 50, people: 100, squares: 100 ** 2 };
    expect(funnel([many, few])?.mean).toBe(0.7);
    // 5 in 10 and 25 in 20: mean 1, squared scores 0.5^2 x 10 and 0.25^2 x 20.
    const rates = [
      { kind: 'rate', count: 5, exposure: 10 },
      { kind: 'rate', count: 25, exposure: 20 },
    ] as const;
    const found = funnel(rates);
    expect(found?.mean).toBe(1);
    expect(found?.overDispersion).toBeCloseTo(1.875, 12);
    expect(found?.ranked).toEqual(rates.map((unit) => ({ ...unit, dispersion: found?.overDispersion })));
  });

  it('shares of communes are ranked as they are', () => {
    const units: readonly FunnelUnit[] = [
      { kind: 'share', reached: 18, units: 21 },
      { kind: 'share', reached: 177, units: 179 },
    ];
    expect(funnel(units)?.ranked).toEqual(units);
  });

  it('where all or nobody is reached there is nothing to widen', () => {
    const all: FunnelUnit = { kind: 'weighted_share', reached: 400, people: 400, squares: 4 * 100 ** 2 };
    const found = funnel([all, all]);
    expect(found).toMatchObject({ mean: 1, overDispersion: 1 });
    expect(found?.limitsAt(4)).toEqual({ lower95: 1, upper95: 1, lower999: 1, upper999: 1 });
    expect(funnel([{ kind: 'rate', count: 0, exposure: 3 }])).toMatchObject({ mean: 0, overDispersion: 1 });
  });

  it('the size of a unit is its communes, what they tell, or its exposure', () => {
    expect(funnelSize({ kind: 'share', reached: 1, units: 21 })).toBe(21);
    expect(funnelSize({ kind: 'rate', count: 2, exposure: 10 })).toBe(10);
    expect(funnelSize({ kind: 'weighted_share', reached: 0, people: 0, squares: 0 })).toBe(0);
  });

  it('rates have no highest figure', () => {
    const found = funnel([{ kind: 'rate', count: 8, exposure: 2 }]);
    // Mean 4, SD sqrt(4 / 4) = 1.
    expect(found?.limitsAt(4)).toEqual(normalFunnelLimits(4, 1));
  });

  it('nothing has no mean', () => {
    expect(funnel([])).toBeNull();
    expect(funnel([{ kind: 'rate', count: 0, exposure: 0 }])).toBeNull();
  });
});

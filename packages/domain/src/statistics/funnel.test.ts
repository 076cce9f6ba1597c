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

  it('leave no room where all or none are reached', () => {
    expect(shareFunnelLimits(1, 12)).toEqual({ lower95: 1, upper95: 1, lower999: 1, upper999: 1 });
    expect(shareFunnelLimits(0, 12).upper999).toBe(0);
  });
});

describe('normal limits', () => {
  it('equal the paper example and are cut at 0 and at the highest figure', () => {
    const limits = normalFunnelLimits(4, 1);
    expect(limits.lower95).toBeCloseTo(2.040036, 6);
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

  it('nothing has no mean', () => {
    expect(funnel([])).toBeNull();
    expect(funnel([{ kind: 'rate', count: 0, exposure: 0 }])).toBeNull();
  });
});

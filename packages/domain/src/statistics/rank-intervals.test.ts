import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals, type RankedUnit } from './rank-intervals.ts';

const share = (reached: number, units: number): RankedUnit => ({ kind: 'share', reached, units });
const rate = (count: number, exposure: number, dispersion = 1): RankedUnit => ({
  kind: 'rate',
  count,
  exposure,
  dispersion,
});

const units = fc.array(
  fc.integer({ min: 1, max: 30 }).chain((n) => fc.nat({ max: n }).map((k) => share(k, n))),
  { minLength: 1, maxLength: 12 },
);

describe('rank intervals', () => {
  it('invariant 11: reproduce for the same seed and contain the point rank', () => {
    fc.assert(
      fc.property(units, fc.integer(), (all, seed) => {
        const intervals = rankIntervals(all, seed);
        expect(rankIntervals(all, seed)).toEqual(intervals);
        const figures = all.map((unit) => (unit.kind === 'share' ? unit.reached / unit.units : 0));
        intervals.forEach(({ from, to, lowestQuarter }, position) => {
          const own = figures[position] ?? 0;
          expect(from).toBeLessThanOrEqual(1 + figures.filter((figure) => figure > own).length);
          expect(to).toBeGreaterThanOrEqual(figures.filter((figure) => figure >= own).length);
          expect(from).toBeGreaterThanOrEqual(1);
          expect(to).toBeLessThanOrEqual(all.length);
          expect(lowestQuarter).toBeGreaterThanOrEqual(0);
          expect(lowestQuarter).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('tell a clear difference, and leave small units open', () => {
    expect(rankIntervals([share(1, 100), share(99, 100)], 1).map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(rankIntervals([share(1, 2), share(1, 3)], 1).map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('draw the share that stands lower as often as the Beta distributions say', () => {
    // P(X < Y) for X ~ Beta(1.5, 1.5) of 1/2, Y ~ Beta(2.5, 0.5) of 2/2, by quadrature of the densities.
    const density = (a: number, b: number) => (x: number) => x ** (a - 1) * (1 - x) ** (b - 1);
    const [first, second] = [density(1.5, 1.5), density(2.5, 0.5)];
    const steps = 200_000;
    let [mass, product, all] = [0, 0, 0];
    for (let step = 0; step < steps; step += 1) {
      const x = (step + 0.5) / steps;
      mass += first(x);
      product += second(x) * mass;
      all += second(x);
    }
    const below = product / (all * mass);
    const [lower] = rankIntervals([share(1, 2), share(2, 2)], 7);
    expect(lower?.lowestQuarter).toBeCloseTo(below, 1);
    expect(Math.abs((lower?.lowestQuarter ?? 0) - below)).toBeLessThan(0.015);
  });

  it('rates stand by count over exposure; over-dispersion widens their intervals', () => {
    expect(rankIntervals([rate(10, 100), rate(90, 100)], 1).map(({ from }) => from)).toEqual([2, 1]);
    const [narrow, wide] = [1, 30].map((phi) => rankIntervals([rate(10, 20, phi), rate(30, 20, phi)], 1)[0]);
    expect(narrow).toMatchObject({ from: 2, to: 2 });
    expect(wide?.from).toBe(1);
  });

  it('a single unit has rank 1', () => {
    expect(rankIntervals([share(0, 5)], 3)).toEqual([{ from: 1, to: 1, lowestQuarter: 1 }]);
  });
});

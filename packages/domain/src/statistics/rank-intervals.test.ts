import { describe, expect, it } from 'vitest';
import { rankIntervals, type RankedUnit } from './rank-intervals.ts';

const share = (reached: number, units: number): RankedUnit => ({ kind: 'share', reached, units });
const rate = (count: number, exposure: number, dispersion = 1): RankedUnit => ({
  kind: 'rate',
  count,
  exposure,
  dispersion,
});

describe('rank intervals', () => {
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

  it('draw rates from Gamma(count / phi + 1/2, exposure / phi)', () => {
    // With count / phi = 1/2 these are exponential: 3 and 1 a unit, so the first is the lower one in 3 / (3 + 1) of draws.
    const [first, second] = rankIntervals([rate(1, 6, 2), rate(0.5, 1)], 7);
    expect(Math.abs((first?.lowestQuarter ?? 0) - 0.75)).toBeLessThan(0.015);
    expect(Math.abs((second?.lowestQuarter ?? 0) - 0.25)).toBeLessThan(0.015);
  });

  it('leave out a rank that has less than one draw in forty', () => {
    const ranks = (times: number) =>
      rankIntervals([rate(0.5, times), rate(0.5, 1)], 7).map(({ from, to }) => [from, to]);
    // The first is the higher one in 1 / 100, then in 1 / 25 of draws.
    expect(ranks(99)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(ranks(24)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('hold the rank of the observed figure even where hardly a draw has it', () => {
    // Beta(1.5, 0.5) of 1/1 lies above 0.9999 in 4 / pi of the root of 1 / 10,000: one draw in 80.
    const [one, many] = rankIntervals([share(1, 1), share(9_999_000, 10_000_000)], 7);
    expect(one).toMatchObject({ from: 1, to: 2 });
    expect(many).toMatchObject({ from: 1, to: 2 });
    expect(Math.abs((many?.lowestQuarter ?? 0) - (4 / Math.PI) * 0.01)).toBeLessThan(0.005);
  });

  it.each([
    [3, 1],
    [4, 1],
    [7, 1],
    [8, 2],
  ])('of %i units alike each is among the lowest %i as often as any', (all, lowest) => {
    const intervals = rankIntervals(
      Array.from({ length: all }, () => share(2, 5)),
      7,
    );
    expect(intervals.reduce((sum, { lowestQuarter }) => sum + lowestQuarter, 0)).toBeCloseTo(lowest, 9);
    for (const { from, to, lowestQuarter } of intervals) {
      expect([from, to]).toEqual([1, all]);
      expect(Math.abs(lowestQuarter - lowest / all)).toBeLessThan(0.02);
    }
  });

  it('of rates come again with the same seed, digit for digit', () => {
    const again = () => rankIntervals([rate(4, 20), rate(5, 20), rate(6, 20, 2)], 3);
    expect(again()).toEqual(again());
  });

  it('take any number as a seed, and other seeds make other draws', () => {
    const quarter = (seed: number) => rankIntervals([share(2, 5), share(3, 5)], seed)[0]?.lowestQuarter;
    const seeds = [0, 1, 2, 3, 2_147_483_645];
    expect(new Set(seeds.map(quarter)).size).toBeGreaterThan(3);
    expect(quarter(-3)).toBe(quarter(3));
    expect(quarter(3.7)).toBe(quarter(3));
    expect(quarter(2_147_483_646 + 3)).toBe(quarter(3));
    expect(quarter(2_147_483_646)).toBe(quarter(0));
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankIntervals, type RankedUnit } from './rank-intervals.ts';

const share = (reached: number, units: number): RankedUnit => ({ kind: 'share', reached, units });

const units = fc.array(
  fc.integer({ min: 1, max: 30 }).chain((n) => fc.nat({ max: n }).map((k) => share(k, n))),
  { minLength: 1, maxLength: 12 },
);

it('invariant 11: rank intervals reproduce for the same seed and contain the point rank', () => {
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

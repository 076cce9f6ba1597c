import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../random/seeded-random.ts';
import { handOut } from './hand-out.ts';

describe('handing out a whole number by weights', () => {
  it.each([0, 1, 7, 1_000, 123_457])('adds up to %i exactly, each cell within one of its share', (total) => {
    const random = new SeededRandom(3);
    const weights = Array.from({ length: 300 }, () => (random.chance(0.2) ? 0 : random.unit()));
    const sum = weights.reduce((acc, weight) => acc + weight, 0);
    const counts = handOut(total, weights, random);
    expect(counts.reduce((acc, count) => acc + count, 0)).toBe(total);
    counts.forEach((count, index) => {
      const weight = weights[index] ?? 0;
      if (weight === 0) expect(count).toBe(0);
      else expect(Math.abs(count - (weight / sum) * total)).toBeLessThanOrEqual(1.000_001);
    });
  });

  it('gives nothing where nothing weighs', () => {
    expect(handOut(5, [0, 0], new SeededRandom(1))).toEqual([0, 0]);
  });
});

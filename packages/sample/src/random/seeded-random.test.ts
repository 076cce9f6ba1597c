import { describe, expect, it } from 'vitest';
import { SeededRandom } from './seeded-random.ts';

const draws = (random: SeededRandom, count: number): number[] => Array.from({ length: count }, () => random.uint32());

describe('a seeded source of numbers', () => {
  it('repeats itself for the same seed and differs for another', () => {
    expect(draws(new SeededRandom(42), 50)).toEqual(draws(new SeededRandom(42), 50));
    expect(draws(new SeededRandom(42), 50)).not.toEqual(draws(new SeededRandom(43), 50));
  });

  it('forks by key, whatever was drawn before, and keeps keys apart', () => {
    const fresh = new SeededRandom(7);
    const used = new SeededRandom(7);
    draws(used, 9);
    expect(draws(used.fork('a', 1), 5)).toEqual(draws(fresh.fork('a', 1), 5));
    expect(draws(fresh.fork('ab', 'c'), 5)).not.toEqual(draws(fresh.fork('a', 'bc'), 5));
    expect(draws(fresh.fork(1), 5)).not.toEqual(draws(fresh, 5));
  });

  it('fills [0, 1) evenly', () => {
    const random = new SeededRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let count = 0; count < 20_000; count += 1) {
      const value = random.unit();
      expect(value >= 0 && value < 1).toBe(true);
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('draws whole numbers with both ends', () => {
    const random = new SeededRandom(5);
    const seen = new Set(Array.from({ length: 400 }, () => random.between(3, 6)));
    expect([...seen].toSorted()).toEqual([3, 4, 5, 6]);
  });

  it('picks by weight, never what weighs nothing, and nothing where nothing weighs', () => {
    const random = new SeededRandom(9);
    const items = [
      { name: 'never', weight: 0 },
      { name: 'seldom', weight: 1 },
      { name: 'often', weight: 9 },
    ];
    const picked = Array.from({ length: 3_000 }, () => random.weighted(items, (item) => item.weight)?.name);
    expect(picked).not.toContain('never');
    const often = picked.filter((name) => name === 'often').length / picked.length;
    expect(Math.abs(often - 0.9)).toBeLessThan(0.03);
    expect(random.weighted(items, () => 0)).toBeUndefined();
    expect(random.weighted<string>([], () => 1)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from './largest-remainder.ts';

describe('largest remainder', () => {
  it('gives what is left to the largest remainders', () => {
    const parts = largestRemainder(100, [
      { key: 'a', weight: 5 },
      { key: 'b', weight: 3 },
      { key: 'c', weight: 3 },
    ]);
    expect(Object.fromEntries(parts)).toEqual({ a: 46, b: 27, c: 27 });
  });

  it('settles ties by the smaller key', () => {
    const parts = largestRemainder(10, [
      { key: '06202', weight: 1 },
      { key: '06199', weight: 1 },
      { key: '06205', weight: 1 },
    ]);
    expect(Object.fromEntries(parts)).toEqual({ '06199': 4, '06202': 3, '06205': 3 });
  });

  it('looks at what is left of a share, not at its size: 4 by 4 and 3 is 2 and 2', () => {
    const parts = largestRemainder(4, [
      { key: 'a', weight: 4 },
      { key: 'b', weight: 3 },
    ]);
    expect(Object.fromEntries(parts)).toEqual({ a: 2, b: 2 });
  });

  it('settles ties alike in whatever order the parts come', () => {
    const keys = ['a', 'b', 'c', 'd'];
    for (const order of [keys, keys.toReversed(), ['c', 'a', 'd', 'b']]) {
      const parts = largestRemainder(
        6,
        order.map((key) => ({ key, weight: 1 })),
      );
      expect(Object.fromEntries(parts)).toEqual({ a: 2, b: 2, c: 1, d: 1 });
    }
  });

  it('divides evenly where no weight is known', () => {
    expect([
      ...largestRemainder(3, [
        { key: 'a', weight: 0 },
        { key: 'b', weight: 0 },
      ]).values(),
    ]).toEqual([2, 1]);
  });

  it('always adds up, and no part is further than one from its share', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }), (total, weights) => {
        const keyed = weights.map((weight, position) => ({ key: String(position).padStart(2, '0'), weight }));
        const parts = largestRemainder(total, keyed);
        const sum = weights.reduce((acc, weight) => acc + weight, 0);
        expect([...parts.values()].reduce((acc, part) => acc + part, 0)).toBe(total);
        for (const { key, weight } of keyed) {
          const share = sum === 0 ? total / weights.length : (total * weight) / sum;
          expect(Math.abs((parts.get(key) ?? Number.NaN) - share)).toBeLessThan(1);
        }
      }),
    );
  });
});

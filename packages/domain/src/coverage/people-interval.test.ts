import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleInterval } from './people-interval.ts';

describe('people behind attendances', () => {
  test('120, 80 and 60 attendances among 200 residents are 120 to 200 people', () => {
    expect(peopleInterval({ most: 120, all: 260, population: 200 })).toEqual({
      lower: 120,
      upper: 200,
      population: 200,
    });
  });

  test('fewer attendances than residents are capped by themselves', () => {
    expect(peopleInterval({ most: 120, all: 260, population: 900 }).upper).toBe(260);
  });

  test('an activity with more attendances than residents had guests, so the population caps nothing', () => {
    expect(peopleInterval({ most: 120, all: 260, population: 100 })).toEqual({
      lower: 120,
      upper: 260,
      population: null,
    });
    expect(peopleInterval({ most: 100, all: 260, population: 100 }).upper).toBe(100);
  });

  test('an unknown population caps nothing', () => {
    expect(peopleInterval({ most: 5, all: 9, population: null })).toEqual({ lower: 5, upper: 9, population: null });
  });

  test('invariant 4: lower bound, upper bound and the population it was held against never cross', () => {
    const crowds = fc.tuple(fc.nat(500), fc.array(fc.nat(500)), fc.option(fc.nat(2_000)));
    fc.assert(
      fc.property(crowds, ([most, others, population]) => {
        const all = others.reduce((sum, one) => sum + Math.min(one, most), most);
        const found = peopleInterval({ most, all, population });
        expect(found.lower).toBeLessThanOrEqual(found.upper);
        if (found.population !== null) expect(found.upper).toBeLessThanOrEqual(found.population);
      }),
    );
  });
});

import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from './overlaps-of.ts';

/** A rectangle by its corners; the expected shares below are products of sides, by hand. */
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const outline = (...polygons: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygons });
const pairs = (...outlines: MultiPolygon[]) => overlapsOf(outlines).map(({ first, second }) => [first, second]);

describe('outlines that lie upon one another', () => {
  it('are told with the share of the smaller one', () => {
    const [one] = overlapsOf([outline([box(0, 0, 4, 4)]), outline([box(3, 3, 5, 5)])]);
    expect(one).toMatchObject({ first: 0, second: 1 });
    // One of the four squares of the smaller one.
    expect(one?.share).toBeCloseTo(0.25, 2);
    expect(overlapsOf([outline([box(0, 0, 4, 4)]), outline([box(1, 1, 2, 2)])])[0]?.share).toBeCloseTo(1, 2);
  });

  it('are not told where they only touch, or where a line was drawn twice', () => {
    expect(pairs(outline([box(0, 0, 1, 1)]), outline([box(1, 0, 2, 1)]), outline([box(0, 1, 2, 2)]))).toEqual([]);
    expect(pairs(outline([box(0, 0, 1, 1)]), outline([box(0.985, 0, 2, 1)]))).toEqual([]);
    expect(pairs(outline([box(0, 0, 1, 1)]), outline([box(0.96, 0, 2, 1)]))).toEqual([[0, 1]]);
  });

  it('lie in no hole: a unit within another has ground of its own', () => {
    const around = outline([box(0, 0, 4, 4), box(1, 1, 2, 2)]);
    expect(pairs(around, outline([box(1, 1, 2, 2)]))).toEqual([]);
    expect(pairs(around, outline([box(1, 1, 3, 2)]))).toEqual([[0, 1]]);
  });

  it('are found in any part of a unit, slanted too, and its own parts are no overlap', () => {
    const two = outline([box(0, 0, 1, 1)], [box(5, 5, 6, 6)], [box(5.5, 5, 6, 6)]);
    const slanted = outline([
      [
        [5, 5],
        [7, 5],
        [7, 7],
        [5, 5],
      ],
    ]);
    expect(pairs(two, outline([box(1, 1, 5, 5)]))).toEqual([]);
    // Half of a square lies within a triangle of two.
    expect(overlapsOf([two, slanted])[0]?.share).toBeCloseTo(0.25, 2);
  });

  it('stand in the order of the file', () => {
    const all = [box(0, 0, 2, 2), box(1, 0, 3, 2), box(5, 5, 6, 6), box(1.5, 0, 4, 2)].map((ring) => outline([ring]));
    expect(pairs(...all)).toEqual([
      [0, 1],
      [0, 3],
      [1, 3],
    ]);
  });
});

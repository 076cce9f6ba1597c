import { describe, expect, it } from 'vitest';
import { gabrielEdges, squaredDistance } from './gabriel-edges.ts';
import type { PlanePoint } from './hex-grid.ts';

const at = (x: number, y: number): PlanePoint => ({ x, y });

describe('Gabriel edges', () => {
  it('two points are a pair, one or none is not', () => {
    expect(gabrielEdges([at(3, 1), at(-2, 5)])).toEqual([[0, 1]]);
    expect(gabrielEdges([at(3, 1)])).toEqual([]);
    expect(gabrielEdges([])).toEqual([]);
  });

  it('two points are a pair whatever their decimals: neither lies within the circle that goes through it', () => {
    for (let step = 1; step <= 300; step += 1) {
      expect(gabrielEdges([at(step / 7, step / 11), at(106 + step / 13, 22 - step / 17)])).toEqual([[0, 1]]);
    }
  });

  it('a point between two others parts them, wherever it stands in the list', () => {
    expect(gabrielEdges([at(0, 0), at(4, 0), at(1, 0)])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(gabrielEdges([at(1, 0), at(0, 0), at(4, 0)])).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('a point parts two others if it sees them at more than a right angle', () => {
    // The circle over (0, 0) and (4, 0) goes through (2, 2).
    expect(gabrielEdges([at(0, 0), at(4, 0), at(2, 1.9)])).not.toContainEqual([0, 1]);
    expect(gabrielEdges([at(0, 0), at(4, 0), at(2, 2)])).toContainEqual([0, 1]);
    expect(gabrielEdges([at(0, 0), at(4, 0), at(2, 2.1)])).toContainEqual([0, 1]);
    // The same beside a slanted pair, far from the origin.
    expect(gabrielEdges([at(10, 20), at(13, 24), at(12, 23)])).not.toContainEqual([0, 1]);
    expect(gabrielEdges([at(10, 20), at(13, 24), at(9, 24.1)])).toContainEqual([0, 1]);
  });

  it('a square has its four sides and, by the points on the circle, both diagonals', () => {
    expect(gabrielEdges([at(0, 0), at(1, 0), at(1, 1), at(0, 1)])).toHaveLength(6);
    expect(gabrielEdges([at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0.5, 0.5)])).toEqual([
      [0, 1],
      [0, 3],
      [0, 4],
      [1, 2],
      [1, 4],
      [2, 3],
      [2, 4],
      [3, 4],
    ]);
  });

  it('points at one place are a pair, and have the same other neighbours', () => {
    expect(gabrielEdges([at(1, 1), at(1, 1), at(5, 1)])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

it('the squared distance is that of Pythagoras', () => {
  expect(squaredDistance(at(1, 2), at(4, 6))).toBe(25);
  expect(squaredDistance(at(4, -6), at(1, -2))).toBe(25);
});

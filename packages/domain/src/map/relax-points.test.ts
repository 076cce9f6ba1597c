import { describe, expect, it } from 'vitest';
import type { PlanePoint } from './hex-grid.ts';
import { relaxPoints } from './relax-points.ts';

const at = (x: number, y: number): PlanePoint => Object.freeze({ x, y });

function expectNear(found: readonly PlanePoint[], expected: readonly PlanePoint[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach(({ x, y }, index) => {
    expect(found[index]?.x).toBeCloseTo(x, 9);
    expect(found[index]?.y).toBeCloseTo(y, 9);
  });
}

describe('points of a schematic map', () => {
  it('closer than a tile are pushed to one tile around their middle', () => {
    // From (2, 1) to (2.3, 1.4) it is 0.5; a tile in the same direction is (0.6, 0.8).
    expectNear(relaxPoints([at(2, 1), at(2.3, 1.4)], []), [at(1.85, 0.8), at(2.45, 1.6)]);
    expectNear(relaxPoints([at(2, 1), at(2.3, 1.4)], [[0, 1]]), [at(1.85, 0.8), at(2.45, 1.6)]);
  });

  it('further than a tile are drawn together if they are neighbours, and stay if they are not', () => {
    const far = [at(1, 2), at(4, 6)];
    expectNear(relaxPoints(far, [[0, 1]]), [at(2.2, 3.6), at(2.8, 4.4)]);
    expectNear(relaxPoints(far, []), far);
  });

  it('one tile apart stay', () => {
    const tiles = [at(0, 0), at(1, 0), at(0.5, Math.sqrt(0.75))];
    expectNear(
      relaxPoints(tiles, [
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
      tiles,
    );
  });

  it('rest where push and pull are equal', () => {
    // Ends L apart, linked, and one point in their middle: 0.08 (L - 1) = 0.25 (1 - L / 2), so L = 0.33 / 0.205.
    const half = 0.33 / 0.205 / 2;
    const expected = [at(-half, 0), at(half, 0), at(0, 0)];
    const links = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const;
    expectNear(relaxPoints([at(-2, 0), at(2, 0), at(0, 0)], links), expected);
    expectNear(relaxPoints([at(-2, 0), at(2, 0), at(0, 0)], links.slice(0, 1)), expected);
  });

  it('at one and the same place stay there', () => {
    expectNear(relaxPoints([at(3, 4), at(3, 4)], [[0, 1]]), [at(3, 4), at(3, 4)]);
  });
});

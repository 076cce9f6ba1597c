import { describe, expect, it } from 'vitest';
import { assignTiles } from './assign-tiles.ts';
import { hexCentre, hexDistance, type HexTile } from './hex-grid.ts';

const tile = (column: number, row: number): HexTile => ({ column, row });

/** All tiles within some steps of a tile. */
function around(middle: HexTile, steps: number): HexTile[] {
  return Array.from({ length: 20 }, (_, row) => Array.from({ length: 20 }, (_, column) => tile(column - 10, row - 10)))
    .flat()
    .filter((one) => hexDistance(one, middle) <= steps);
}

describe('tiles for points', () => {
  it('a point at the centre of a tile, or not far from it, gets that tile', () => {
    const tiles = [tile(0, 0), tile(1, 0), tile(-3, -2), tile(-3, -1), tile(5, 3)];
    expect(assignTiles(tiles.map(hexCentre))).toEqual(tiles);
    const beside = tiles.map(hexCentre).map(({ x, y }) => ({ x: x + 0.3, y: y - 0.3 }));
    expect(assignTiles(beside)).toEqual(tiles);
  });

  it('of two points at one place one goes to the next tile', () => {
    // (0.2, 0) is 0.2 from tile 0 and 0.8 from the one to the east of it.
    const tiles = assignTiles([
      { x: 0.2, y: 0 },
      { x: 0.2, y: 0 },
    ]);
    expect(tiles.toSorted((a, b) => a.column - b.column)).toEqual([tile(0, 0), tile(1, 0)]);
  });

  it.each([tile(0, 0), tile(-2, -3)])(
    'nineteen points at the centre of %o fill all tiles within two steps',
    (middle) => {
      const tiles = assignTiles(Array.from({ length: 19 }, () => hexCentre(middle)));
      const sorted = (list: readonly HexTile[]) => list.map((one) => JSON.stringify(one)).toSorted();
      expect(sorted(tiles)).toEqual(sorted(around(middle, 2)));
    },
  );
});

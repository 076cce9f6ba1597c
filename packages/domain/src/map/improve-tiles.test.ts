import { describe, expect, it } from 'vitest';
import { gabrielEdges, squaredDistance, type Edge } from './gabriel-edges.ts';
import { hexCentre, hexDistance, type HexTile, type PlanePoint } from './hex-grid.ts';
import { improveTiles } from './improve-tiles.ts';

const tile = (column: number, row: number): HexTile => ({ column, row });

/** Whole numbers from 0 below `bound` by a fixed linear congruence. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * bound);
  };
}

interface Example {
  readonly tiles: readonly HexTile[];
  readonly points: readonly PlanePoint[];
  readonly edges: readonly Edge[];
}

/** Units strewn over a small field, each on a tile of its own that has nothing to do with its place. */
function example(seed: number, units: number): Example {
  const next = numbers(seed);
  const points = Array.from({ length: units }, () => ({ x: next(400) / 100, y: next(400) / 100 }));
  const free = Array.from({ length: 20 }, (_, index) => tile(index % 5, Math.floor(index / 5)));
  const tiles = points.flatMap(() => free.splice(next(free.length), 1));
  return { tiles, points, edges: gabrielEdges(points) };
}

/** What the whole layout costs: 0.12 for each squared tile off its place, and the squared steps between neighbours. */
function costOf(tiles: readonly HexTile[], { points, edges }: Example): number {
  const places = points.map((point, unit) => squaredDistance(point, hexCentre(tiles[unit] ?? tile(99, 99))) * 0.12);
  const steps = edges.map(([a, b]) => (hexDistance(tiles[a] ?? tile(99, 99), tiles[b] ?? tile(-99, -99)) - 1) ** 2);
  return [...places, ...steps].reduce((sum, part) => sum + part, 0);
}

/** The layouts that differ in one move of a unit by at most two steps; who stands there comes the other way. */
function nextTo(tiles: readonly HexTile[]): HexTile[][] {
  const field = Array.from({ length: 140 }, (_, index) => tile((index % 14) - 4, Math.floor(index / 14) - 3));
  return tiles.flatMap((here, unit) =>
    field
      .filter((there) => hexDistance(here, there) > 0 && hexDistance(here, there) <= 2)
      .map((there) =>
        tiles.map((one, index) => {
          if (index === unit) return there;
          return hexDistance(one, there) === 0 ? here : one;
        }),
      ),
  );
}

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

describe('moves of tiles', () => {
  it('end where no move and no swap makes the layout cheaper, each unit on a tile of its own', () => {
    for (const seed of SEEDS) {
      const start = example(seed, 4 + (seed % 5));
      const tiles = improveTiles(Object.freeze([...start.tiles]), start.points, start.edges);
      expect(new Set(tiles.map((one) => JSON.stringify(one))).size).toBe(tiles.length);
      const cost = costOf(tiles, start);
      expect(cost).toBeLessThan(costOf(start.tiles, start));
      for (const other of nextTo(tiles)) expect(costOf(other, start)).toBeGreaterThan(cost - 1e-6);
    }
  });

  it('bring a unit home that stands alone', () => {
    const points = [{ x: 0, y: 0 }];
    expect(improveTiles([tile(0, 5)], points, [])).toEqual([tile(0, 0)]);
  });

  it('leave neighbours side by side and at their places', () => {
    const tiles = [tile(0, 0), tile(1, 0), tile(0, 1)];
    const edges: Edge[] = [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
    expect(improveTiles(tiles, tiles.map(hexCentre), edges)).toEqual(tiles);
  });

  it('bring nobody onto a tile that somebody has: two units at one place stay side by side', () => {
    const both = [tile(0, 0), tile(1, 0)];
    expect(improveTiles(both, [hexCentre(tile(0, 0)), hexCentre(tile(0, 0))], [])).toEqual(both);
  });

  it('make nothing of a change that gains nothing: a point in the middle of two tiles stays', () => {
    expect(improveTiles([tile(0, 0)], [{ x: 0.5, y: 0 }], [])).toEqual([tile(0, 0)]);
    expect(improveTiles([tile(1, 0)], [{ x: 0.5, y: 0 }], [])).toEqual([tile(1, 0)]);
  });
});

import { describe, expect, it } from 'vitest';
import { hexCentre, hexDistance, hexNeighbours, type HexTile } from './hex-grid.ts';

const tile = (column: number, row: number): HexTile => ({ column, row });

describe('tiles of a hexagon grid', () => {
  it.each([[tile(3, 4)], [tile(3, 5)], [tile(-2, -4)], [tile(-2, -5)], [tile(0, 0)]])(
    '%o has six neighbours one step and one tile width away',
    (own) => {
      const neighbours = hexNeighbours(own);
      expect(new Set(neighbours.map((near) => JSON.stringify(near))).size).toBe(6);
      for (const near of neighbours) {
        expect(hexDistance(own, near)).toBe(1);
        const [a, b] = [hexCentre(own), hexCentre(near)];
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(1, 10);
      }
    },
  );

  it('name their neighbours east first, clockwise', () => {
    expect(hexNeighbours(tile(3, 4))).toEqual([tile(4, 4), tile(3, 5), tile(2, 5), tile(2, 4), tile(2, 3), tile(3, 3)]);
    expect(hexNeighbours(tile(3, 5))).toEqual([tile(4, 5), tile(4, 6), tile(3, 6), tile(2, 5), tile(3, 4), tile(4, 4)]);
  });

  it('stand half a tile further east in odd rows, rows by the root of three quarters', () => {
    expect(hexCentre(tile(2, 0))).toEqual({ x: 2, y: 0 });
    expect(hexCentre(tile(2, 1)).x).toBe(2.5);
    expect(hexCentre(tile(2, -1)).x).toBe(2.5);
    expect(hexCentre(tile(2, 2)).y).toBeCloseTo(1.7320508, 7);
  });

  it('count steps over edges', () => {
    expect(hexDistance(tile(2, 3), tile(2, 3))).toBe(0);
    expect(hexDistance(tile(0, 0), tile(0, 2))).toBe(2);
    // One diagonal step already brings half a tile to the east.
    expect(hexDistance(tile(0, 0), tile(4, 1))).toBe(5);
    expect(hexDistance(tile(0, 1), tile(4, 0))).toBe(4);
  });

  it('are as far apart as the steps of a walk that looks at all neighbours', () => {
    const start = tile(1, -1);
    const steps = new Map([[JSON.stringify(start), 0]]);
    let ring = [start];
    for (let step = 1; step <= 5; step += 1) {
      ring = ring.flatMap(hexNeighbours).filter((near) => {
        const isNew = !steps.has(JSON.stringify(near));
        if (isNew) steps.set(JSON.stringify(near), step);
        return isNew;
      });
    }
    // 1 + 6 (1 + 2 + 3 + 4 + 5) tiles within five steps.
    expect(steps.size).toBe(91);
    for (const [key, step] of steps) expect(hexDistance(start, JSON.parse(key) as HexTile)).toBe(step);
  });
});

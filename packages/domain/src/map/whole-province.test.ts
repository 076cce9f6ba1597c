import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gabrielEdges } from './gabriel-edges.ts';
import { hexDistance, hexNeighbours, type HexTile } from './hex-grid.ts';
import { hexTileLayout, type PlacedUnit } from './hex-tile-layout.ts';

const shared = process.env.LANTOA_SHARED_DIR ?? join(import.meta.dirname, '../../../../../shared');
const centroidsFile = join(shared, 'reference/centroids.csv');

/** 200 points strewn over an area by a fixed linear congruence: dense in one corner, sparse elsewhere. */
function strewnUnits(): PlacedUnit[] {
  let state = 7;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: 200 }, (_, index) => {
    const spread = index < 40 ? 0.1 : 1;
    return { id: `u${String(index)}`, lon: 106 + next() * spread, lat: 21.5 + next() * spread };
  });
}

function langSonUnits(): PlacedUnit[] {
  const lines = readFileSync(centroidsFile, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines
    .map((line) => line.split(','))
    .filter((cells) => cells[1] === '2023')
    .map((cells) => ({ id: cells[0] ?? '', lon: Number(cells[3]), lat: Number(cells[4]) }));
}

function neighbourDistances(units: readonly PlacedUnit[], tiles: ReadonlyMap<string, HexTile>): number[] {
  const shrink = Math.cos((21.85 * Math.PI) / 180);
  const plane = units.map(({ lon, lat }) => ({ x: lon * shrink, y: -lat }));
  return gabrielEdges(plane).map(([a, b]) => {
    const from = tiles.get(units[a]?.id ?? '');
    const to = tiles.get(units[b]?.id ?? '');
    return from && to ? hexDistance(from, to) : Infinity;
  });
}

function pieces(tiles: Iterable<HexTile>): number {
  const open = new Set([...tiles].map((tile) => JSON.stringify([tile.column, tile.row])));
  let count = 0;
  for (const first of open) {
    count += 1;
    const queue = [first];
    open.delete(first);
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      const [column = 0, row = 0] = JSON.parse(key) as number[];
      for (const near of hexNeighbours({ column, row })) {
        const nearKey = JSON.stringify([near.column, near.row]);
        if (open.delete(nearKey)) queue.push(nearKey);
      }
    }
  }
  return count;
}

describe('a schematic map of 200 strewn units', () => {
  const units = strewnUnits();
  const tiles = hexTileLayout(units);

  it('gives every unit a tile of its own, counted from 0', () => {
    expect(tiles.size).toBe(200);
    expect(new Set([...tiles.values()].map((tile) => JSON.stringify(tile))).size).toBe(200);
    expect(Math.min(...[...tiles.values()].map((tile) => tile.row))).toBe(0);
    expect(Math.min(...[...tiles.values()].map((tile) => tile.column))).toBe(0);
  });

  it('does not depend on the order of the units', () => {
    expect(Object.fromEntries(hexTileLayout(units.toReversed()))).toEqual(Object.fromEntries(tiles));
  });

  it('keeps three in four neighbours side by side and none further than three tiles', () => {
    const distances = neighbourDistances(units, tiles);
    expect(distances.filter((distance) => distance === 1).length / distances.length).toBeGreaterThan(0.75);
    expect(Math.max(...distances)).toBeLessThanOrEqual(3);
  });
});

describe.skipIf(!existsSync(centroidsFile))(
  'the 200 units of Lạng Sơn in 2023 (needs the shared reference folder)',
  () => {
    it('stand in one piece, four in five neighbours side by side, none further than two tiles', () => {
      const units = langSonUnits();
      const tiles = hexTileLayout(units);
      expect(tiles.size).toBe(200);
      expect(pieces(tiles.values())).toBe(1);
      const distances = neighbourDistances(units, tiles);
      expect(distances.filter((distance) => distance === 1).length / distances.length).toBeGreaterThan(0.8);
      expect(Math.max(...distances)).toBeLessThanOrEqual(2);
    });
  },
);

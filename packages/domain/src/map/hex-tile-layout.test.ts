import { describe, expect, it } from 'vitest';
import { hexCentre, type HexTile } from './hex-grid.ts';
import { hexTileLayout, type PlacedUnit } from './hex-tile-layout.ts';

describe('the edges of the layout', () => {
  it('answers no unit, one unit, and units that share a place', () => {
    expect(hexTileLayout([]).size).toBe(0);
    expect(hexTileLayout([{ id: 'a', lon: 106, lat: 22 }]).get('a')).toEqual({ column: 0, row: 0 });
    const same = hexTileLayout(['a', 'b', 'c'].map((id) => ({ id, lon: 106, lat: 22 })));
    expect(new Set([...same.values()].map((tile) => JSON.stringify(tile))).size).toBe(3);
  });

  it('puts units that share a place side by side in the order of their ids', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, lon: 106, lat: 22 }));
    if (!a || !b) throw new Error('two units');
    for (const units of [
      [a, b],
      [b, a],
    ])
      expect(Object.fromEntries(hexTileLayout(units))).toEqual({ a: { column: 0, row: 0 }, b: { column: 1, row: 0 } });
  });

  it('does not depend on the order of the units', () => {
    const units = ['c', 'a', 'e', 'b', 'f', 'd'].map((id, place) => ({
      ...{ id, lon: 106 + ((place * place) % 5) / 10, lat: 22 + ((place * 7) % 4) / 10 },
    }));
    const tiles = Object.fromEntries(hexTileLayout(units));
    expect(Object.keys(tiles).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    for (let turn = 1; turn < units.length; turn += 1) {
      const turned = Object.freeze([...units.slice(turn), ...units.slice(0, turn)]);
      expect(Object.fromEntries(hexTileLayout(turned))).toEqual(tiles);
      expect(Object.fromEntries(hexTileLayout(turned.toReversed()))).toEqual(tiles);
    }
  });

  it('does not depend on how far apart units are, if all are so many times as far', () => {
    // Around the equator and Greenwich a degree is as long to the east as to the north.
    const offsets = [-3, 5, -1, 4, 2, -7].map((x, place) => ({ x, y: [1, -5, 3, 2, -6, 5][place] ?? 0 }));
    const unitsApart = (degrees: number) =>
      offsets.map(({ x, y }, place) => ({ id: `u${String(place)}`, lon: x * degrees, lat: y * degrees }));
    const near = Object.fromEntries(hexTileLayout(unitsApart(1 / 64)));
    for (const degrees of [1 / 8, 1, 4]) expect(Object.fromEntries(hexTileLayout(unitsApart(degrees)))).toEqual(near);
  });

  it('keeps north above south and west left of east', () => {
    const corners = hexTileLayout([
      { id: 'north', lon: 106.5, lat: 22.5 },
      { id: 'south', lon: 106.5, lat: 21.5 },
      { id: 'west', lon: 106, lat: 22 },
      { id: 'east', lon: 107, lat: 22 },
    ]);
    expect(corners.get('north')?.row).toBeLessThan(corners.get('south')?.row ?? -1);
    expect(corners.get('west')?.column).toBeLessThan(corners.get('east')?.column ?? -1);
  });

  it('refuses an id that occurs twice', () => {
    const twice = { id: 'a', lon: 106, lat: 22 };
    expect(() => hexTileLayout([twice, twice])).toThrow(new RangeError('hexTileLayout: an id occurs twice'));
  });
});

const tile = (column: number, row: number): HexTile => ({ column, row });

/** Units at the centres of tiles that are so many degrees of latitude wide, around a mean latitude, from a longitude on. */
function unitsOn(tiles: readonly HexTile[], width: number, meanLat: number, west: number): PlacedUnit[] {
  const centres = tiles.map(hexCentre);
  const middle = centres.reduce((sum, { y }) => sum + y, 0) / centres.length;
  const shrink = Math.cos((meanLat * Math.PI) / 180);
  return centres.map(({ x, y }, index) => ({
    id: `u${String(index)}`,
    lon: west + (x * width) / shrink,
    lat: meanLat - (y - middle) * width,
  }));
}

// Wherever the grid of the map comes to lie under them: in even and odd rows, at any part of a tile.
describe('units that lie as tiles of a grid do', () => {
  const flower = [tile(1, 1), tile(2, 1), tile(2, 2), tile(1, 2), tile(0, 1), tile(1, 0), tile(2, 0)];
  const pointingSouth = [tile(0, 0), tile(1, 0), tile(0, 1)];
  const pointingNorth = [tile(0, 1), tile(1, 0), tile(1, 1)];

  it.each([
    ['on the equator', 0, 1],
    ['at 22 degrees', 22, 0.05],
    ['at 22 degrees, further apart', 22, 0.3],
    ['where a degree of longitude is half as long', 60, 0.3],
    ['in the south', -45, 0.05],
  ])('get just these tiles: %s', (_, meanLat, width) => {
    for (const tiles of [flower, pointingSouth, pointingNorth]) {
      for (let west = 105; west < 105.2; west += 0.0237) {
        const found = hexTileLayout(unitsOn(tiles, width, meanLat, west));
        expect(tiles.map((_, index) => found.get(`u${String(index)}`))).toEqual(tiles);
      }
    }
  });
});

import { assignTiles } from './assign-tiles.ts';
import { gabrielEdges, squaredDistance } from './gabriel-edges.ts';
import type { HexTile, PlanePoint } from './hex-grid.ts';
import { improveTiles } from './improve-tiles.ts';
import { pick } from './pick.ts';
import { relaxPoints } from './relax-points.ts';

export interface PlacedUnit {
  readonly id: string;
  /** Degrees east and north of a point that stands for the unit. */
  readonly lon: number;
  readonly lat: number;
}

/** Loosely packed points leave holes on a grid: drawn together by this factor they close up. */
const PACKING = 0.93;

/**
 * A schematic map of equal hexagons: one tile for each unit, roughly where the unit lies, neighbours mostly side by side.
 * Own method: (1) points are spread until they stand one tile apart, held together along their Gabriel edges;
 * (2) the cheapest one-to-one assignment to grid cells; (3) moves and swaps while they bring neighbours closer.
 * Convention: the westernmost column and the northernmost row in use are 0; odd rows stand half a tile further east.
 * Pure and deterministic: the order of the units does not matter. Edge cases: no unit gives an empty map, one unit {0, 0};
 * units at one and the same place still get a tile each. 200 units take well under a second.
 */
export function hexTileLayout(units: readonly PlacedUnit[]): Map<string, HexTile> {
  const sorted = units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (new Set(sorted.map((unit) => unit.id)).size < sorted.length)
    throw new RangeError('hexTileLayout: an id occurs twice');
  if (sorted.length === 0) return new Map();
  const flat = inTileWidths(sorted);
  const edges = gabrielEdges(flat);
  const spread = relaxPoints(flat, edges).map(({ x, y }) => ({ x: x * PACKING, y: y * PACKING }));
  const tiles = improveTiles(assignTiles(spread), spread, edges);
  return fromZero(sorted, tiles);
}

/** Equirectangular plane around the mean latitude, scaled so that the middle Gabriel edge is one tile long. */
function inTileWidths(units: readonly PlacedUnit[]): PlanePoint[] {
  const meanLat = units.reduce((sum, unit) => sum + unit.lat, 0) / units.length;
  const shrink = Math.cos((meanLat * Math.PI) / 180);
  // A hair's breadth by rank parts units that share a place, and settles exact ties of position by id.
  const plane = units.map((unit, rank) => ({ x: unit.lon * shrink + rank * 1e-9, y: -unit.lat }));
  const lengths = gabrielEdges(plane)
    .map(([a, b]) => Math.sqrt(squaredDistance(pick(plane, a), pick(plane, b))))
    .toSorted((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 1;
  const scale = 1 / Math.max(middle, 1e-9);
  return plane.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}

/** Shifts the layout to start at 0; by whole pairs of rows' parity, so that odd rows stay odd. */
function fromZero(units: readonly PlacedUnit[], tiles: readonly HexTile[]): Map<string, HexTile> {
  const firstRow = Math.min(...tiles.map((tile) => tile.row));
  const oddStart = firstRow % 2 !== 0;
  // A layout whose first row is odd would lose its half-tile shift: every row moves west by half a tile instead.
  const shifted = tiles.map((tile) => ({
    row: tile.row - firstRow,
    column: oddStart && tile.row % 2 === 0 ? tile.column - 1 : tile.column,
  }));
  const firstColumn = Math.min(...shifted.map((tile) => tile.column));
  return new Map(
    units.map((unit, index) => {
      const tile = pick(shifted, index);
      return [unit.id, { column: tile.column - firstColumn, row: tile.row }];
    }),
  );
}

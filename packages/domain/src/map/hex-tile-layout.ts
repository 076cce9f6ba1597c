import { cheapestAssignment } from './cheapest-assignment.ts';
import { gabrielEdges, squaredDistance } from './gabriel-edges.ts';
import { hexCentre, hexDistance, hexNeighbours, ROW_HEIGHT, type HexTile, type PlanePoint } from './hex-grid.ts';

export interface PlacedUnit {
  readonly id: string;
  /** Degrees east and north of a point that stands for the unit. */
  readonly lon: number;
  readonly lat: number;
}

type Edge = readonly [number, number];

const RELAX_ROUNDS = 300;
const IMPROVE_ROUNDS = 60;
/** Loosely packed points leave holes on a grid: drawn together by this factor they close up. */
const PACKING = 0.93;
/** How much a tile's distance from its unit's true place counts against one step between neighbours. */
const PLACE_WEIGHT = 0.12;

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
  const spread = relax(flat, edges).map(({ x, y }) => ({ x: x * PACKING, y: y * PACKING }));
  const tiles = improve(assignTiles(spread), spread, edges);
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

/** Pushes points apart that are closer than a tile and draws Gabriel neighbours together. */
function relax(start: readonly PlanePoint[], edges: readonly Edge[]): PlanePoint[] {
  const points = start.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < RELAX_ROUNDS; round += 1) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    const push = (a: number, b: number, strength: (distance: number) => number) => {
      const from = pick(points, a);
      const to = pick(points, b);
      const distance = Math.max(Math.sqrt(squaredDistance(from, to)), 1e-6);
      const amount = strength(distance) / distance;
      const dx = (to.x - from.x) * amount;
      const dy = (to.y - from.y) * amount;
      pick(moves, a).x -= dx;
      pick(moves, a).y -= dy;
      pick(moves, b).x += dx;
      pick(moves, b).y += dy;
    };
    for (let a = 0; a < points.length; a += 1) {
      for (let b = a + 1; b < points.length; b += 1)
        push(a, b, (distance) => (distance < 1 ? (1 - distance) * 0.25 : 0));
    }
    for (const [a, b] of edges) push(a, b, (distance) => (distance > 1 ? (1 - distance) * 0.08 : 0));
    points.forEach((point, index) => {
      point.x += pick(moves, index).x;
      point.y += pick(moves, index).y;
    });
  }
  return points;
}

function assignTiles(points: readonly PlanePoint[]): HexTile[] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const cells: HexTile[] = [];
  for (
    let row = Math.floor(Math.min(...ys) / ROW_HEIGHT) - 2;
    row <= Math.ceil(Math.max(...ys) / ROW_HEIGHT) + 2;
    row += 1
  ) {
    for (let column = Math.floor(Math.min(...xs)) - 2; column <= Math.ceil(Math.max(...xs)) + 2; column += 1) {
      const near = points.some((point) => squaredDistance(point, hexCentre({ column, row })) < 9);
      if (near) cells.push({ column, row });
    }
  }
  const costs = points.map((point) => cells.map((cell) => squaredDistance(point, hexCentre(cell))));
  return cheapestAssignment(costs).map((cell) => pick(cells, cell));
}

/** Moves to free neighbouring cells and swaps, as long as one lowers the cost; neighbours far apart cost quadratically. */
function improve(start: readonly HexTile[], points: readonly PlanePoint[], edges: readonly Edge[]): HexTile[] {
  const tiles = [...start];
  const linked = points.map((): number[] => []);
  for (const [a, b] of edges) {
    pick(linked, a).push(b);
    pick(linked, b).push(a);
  }
  const owner = new Map(tiles.map((tile, index) => [keyOf(tile), index]));
  const costAt = (unit: number, tile: HexTile, swapped: number, swappedTile: HexTile) =>
    squaredDistance(pick(points, unit), hexCentre(tile)) * PLACE_WEIGHT +
    pick(linked, unit).reduce(
      (sum, other) => sum + (hexDistance(tile, other === swapped ? swappedTile : pick(tiles, other)) - 1) ** 2,
      0,
    );
  for (let round = 0; round < IMPROVE_ROUNDS; round += 1) {
    const changes = tiles.filter((_, unit) => {
      const here = pick(tiles, unit);
      for (const there of withinTwoSteps(here)) {
        const other = owner.get(keyOf(there)) ?? -1;
        const before = costAt(unit, here, -1, here) + (other < 0 ? 0 : costAt(other, there, -1, there));
        const after = costAt(unit, there, other, here) + (other < 0 ? 0 : costAt(other, here, unit, there));
        if (after >= before - 1e-9) continue;
        tiles[unit] = there;
        owner.delete(keyOf(here));
        owner.set(keyOf(there), unit);
        if (other >= 0) {
          tiles[other] = here;
          owner.set(keyOf(here), other);
        }
        return true;
      }
      return false;
    });
    if (changes.length === 0) break;
  }
  return tiles;
}

function withinTwoSteps(tile: HexTile): HexTile[] {
  const found = new Map<string, HexTile>();
  for (const near of hexNeighbours(tile)) {
    found.set(keyOf(near), near);
    for (const far of hexNeighbours(near)) found.set(keyOf(far), far);
  }
  found.delete(keyOf(tile));
  return [...found.values()];
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

function keyOf(tile: HexTile): string {
  return `${String(tile.column)},${String(tile.row)}`;
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError('hexTileLayout: index out of range');
  return value;
}

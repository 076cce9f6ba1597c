import { squaredDistance, type Edge } from './gabriel-edges.ts';
import { hexCentre, hexDistance, hexNeighbours, type HexTile, type PlanePoint } from './hex-grid.ts';
import { pick } from './pick.ts';

const IMPROVE_ROUNDS = 60;
/** How much a tile's distance from its unit's true place counts against one step between neighbours. */
const PLACE_WEIGHT = 0.12;

/** Moves to free neighbouring cells and swaps, as long as one lowers the cost; neighbours far apart cost quadratically. */
export function improveTiles(
  start: readonly HexTile[],
  points: readonly PlanePoint[],
  edges: readonly Edge[],
): HexTile[] {
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

function keyOf(tile: HexTile): string {
  return `${String(tile.column)},${String(tile.row)}`;
}

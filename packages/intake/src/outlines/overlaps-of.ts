import type { MultiPolygon, Position } from 'geojson';

/** Rows and columns across all outlines: a cell is some 70 m wide in Lạng Sơn. */
const STEPS = 2_000;
/** Neighbours that were drawn apart overlap along their line; less than this share of the smaller one is such a sliver. */
const SLIVER = 0.02;
/** Fewer cells than this measure nothing. */
const LEAST_CELLS = 4;

/** Two outlines that lie upon one another. */
export interface Overlap {
  /** Places in the list of outlines; first is less than second. */
  readonly first: number;
  readonly second: number;
  /** Of the smaller one, 0 to 1. */
  readonly share: number;
}

/**
 * Pairs of outlines that share more ground than slivers do, in the order of the list. Each outline is laid on one grid, row by
 * row (even-odd rule): exact to a cell, and as fast as there are corners. Ground that three outlines claim is told of the first
 * with each other.
 */
export function overlapsOf(outlines: readonly MultiPolygon[]): readonly Overlap[] {
  const grid = gridOver(outlines);
  const owners = new Uint32Array(STEPS * STEPS);
  const sizes = outlines.map(() => 0);
  const shared = new Map<number, number>();
  for (const [index, outline] of outlines.entries()) {
    for (const polygon of outline.coordinates) {
      fill(polygon, grid, (cell) => {
        const owner = (owners[cell] ?? 0) - 1;
        if (owner === index) return;
        sizes[index] = (sizes[index] ?? 0) + 1;
        if (owner === -1) owners[cell] = index + 1;
        else shared.set(owner * outlines.length + index, (shared.get(owner * outlines.length + index) ?? 0) + 1);
      });
    }
  }
  return [...shared]
    .map(([pair, cells]) => {
      const [first, second] = [Math.floor(pair / outlines.length), pair % outlines.length];
      return { first, second, cells, share: cells / Math.min(sizes[first] ?? 0, sizes[second] ?? 0) };
    })
    .filter(({ cells, share }) => cells >= LEAST_CELLS && share > SLIVER)
    .map(({ first, second, share }) => ({ first, second, share }))
    .toSorted((a, b) => a.first - b.first || a.second - b.second);
}

interface Grid {
  readonly west: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
}

/** Degrees of one cell, and where the first one lies. */
function gridOver(outlines: readonly MultiPolygon[]): Grid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of outlines.flatMap(({ coordinates }) => coordinates.flat(2))) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return { west, south, width: (east - west) / STEPS, height: (north - south) / STEPS };
}

/** Visits each cell whose middle lies within a polygon, its holes left out. */
function fill(polygon: readonly (readonly Position[])[], grid: Grid, visit: (cell: number) => void): void {
  const crossings = new Map<number, number[]>();
  for (const ring of polygon) {
    for (const [at, [x1 = 0, y1 = 0]] of ring.entries()) {
      const [x2 = x1, y2 = y1] = ring[at + 1] ?? [];
      for (let row = rowAbove(Math.min(y1, y2), grid); row < rowAbove(Math.max(y1, y2), grid); row += 1) {
        const y = grid.south + (row + 0.5) * grid.height;
        const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
        crossings.set(row, [...(crossings.get(row) ?? []), x]);
      }
    }
  }
  for (const [row, places] of crossings) {
    const ordered = places.toSorted((a, b) => a - b).map((x) => Math.ceil((x - grid.west) / grid.width - 0.5));
    for (let at = 0; at + 1 < ordered.length; at += 2) {
      const end = Math.min(ordered[at + 1] ?? 0, STEPS);
      for (let column = Math.max(ordered[at] ?? 0, 0); column < end; column += 1) visit(row * STEPS + column);
    }
  }
}

/** The first row whose middle lies at a latitude or above it. */
function rowAbove(y: number, { south, height }: Grid): number {
  return Math.min(Math.max(Math.ceil((y - south) / height - 0.5), 0), STEPS);
}

import type { PlanePoint } from './hex-grid.ts';

/** Indices of two points that are neighbours. */
export type Edge = readonly [number, number];

/**
 * Pairs of points with no third point inside the circle that has the pair as its diameter (Gabriel & Sokal 1969).
 * It stands in for "shares a border" where only one point per unit is known. Pairs are index pairs, the smaller first.
 * Edge case: two points at one place are a pair; fewer than two points give none.
 */
export function gabrielEdges(points: readonly PlanePoint[]): [number, number][] {
  const edges: [number, number][] = [];
  points.forEach((a, first) => {
    points.slice(first + 1).forEach((b, offset) => {
      const second = first + 1 + offset;
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      const radius = squaredDistance(a, b) / 4;
      const free = points.every(
        (other, index) => index === first || index === second || squaredDistance(other, middle) >= radius,
      );
      if (free) edges.push([first, second]);
    });
  });
  return edges;
}

/** Squared straight-line distance. */
export function squaredDistance(a: PlanePoint, b: PlanePoint): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

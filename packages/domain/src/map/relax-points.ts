import { squaredDistance, type Edge } from './gabriel-edges.ts';
import type { PlanePoint } from './hex-grid.ts';
import { pick } from './pick.ts';

const RELAX_ROUNDS = 300;

/**
 * Pushes points apart that are closer than a tile and draws Gabriel neighbours together that are further apart.
 * Convention: of what is missing to one tile a round pushes each of the two by a quarter, of what is too much it draws each
 * by 0.08; the moves of a round are made together. Edge: points at one and the same place stay there.
 * Example: two points half a tile apart end one tile apart around the same middle.
 */
export function relaxPoints(start: readonly PlanePoint[], edges: readonly Edge[]): PlanePoint[] {
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

import { cheapestAssignment } from './cheapest-assignment.ts';
import { squaredDistance } from './gabriel-edges.ts';
import { hexCentre, ROW_HEIGHT, type HexTile, type PlanePoint } from './hex-grid.ts';
import { pick } from './pick.ts';

/** Gives each point a tile of its own so that the summed squared distance to the centres is the smallest possible. */
export function assignTiles(points: readonly PlanePoint[]): HexTile[] {
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

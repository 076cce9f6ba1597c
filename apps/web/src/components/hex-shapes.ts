import { hexCentre, hexNeighbours, type HexTile } from '@lantoa/domain';

/** The part of the tile plane that a map shows; tile centres stand 1 apart. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface GroupedTile extends HexTile {
  readonly group: { readonly id: string; readonly label: string } | null;
}

const RADIUS = 1 / Math.sqrt(3);
const MARGIN = 0.75;
/** A view is never narrower than this many tiles: a small group stays small. */
const LEAST = 9;

/** Outline of a tile as an SVG path, drawn in by `scale`. */
export function hexPath(tile: HexTile, scale: number): string {
  return `M${[0, 1, 2, 3, 4, 5].map((index) => corner(tile, index, scale)).join('L')}Z`;
}

/** The view that holds the tiles with a margin. */
export function viewOf(tiles: readonly HexTile[]): View {
  const centres = tiles.map((tile) => hexCentre(tile));
  const [left, right] = ends(centres.map((centre) => centre.x));
  const [top, bottom] = ends(centres.map((centre) => centre.y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The lines between tiles of different groups and around all of them, as one SVG path. */
export function groupBorders(tiles: readonly GroupedTile[]): string {
  const groupAt = new Map(tiles.map((tile) => [keyOf(tile), tile.group?.id ?? '']));
  return tiles
    .flatMap((tile) =>
      hexNeighbours(tile).flatMap((near, side) =>
        groupAt.get(keyOf(near)) === (tile.group?.id ?? '')
          ? []
          : [`M${corner(tile, side, 1)}L${corner(tile, side + 1, 1)}`],
      ),
    )
    .join('');
}

/** Where the name of each group stands: the middle of its tiles. */
export function groupLabels(tiles: readonly GroupedTile[]): { id: string; label: string; x: number; y: number }[] {
  const groups = new Map(tiles.flatMap(({ group }) => (group ? [[group.id, group.label] as const] : [])));
  return [...groups].map(([id, label]) => {
    const centres = tiles.filter((tile) => tile.group?.id === id).map((tile) => hexCentre(tile));
    return { id, label, x: middle(centres.map(({ x }) => x)), y: middle(centres.map(({ y }) => y)) };
  });
}

/** CSS position of a tooltip under a tile, turned inwards near the sides of the view. */
export function tooltipPlace(tile: HexTile, view: View): { left: string; top: string; transform: string } {
  const { x, y } = hexCentre(tile);
  const left = (x - view.x) / view.width;
  return {
    left: `${String(left * 100)}%`,
    top: `${String(((y + RADIUS - view.y) / view.height) * 100)}%`,
    transform: `translate(${left > 0.6 ? '-100%' : left < 0.4 ? '0' : '-50%'}, 0.3rem)`,
  };
}

/** Corner 0 is the upper right one, then clockwise: side k of `hexNeighbours` lies between corners k and k + 1. */
function corner(tile: HexTile, index: number, scale: number): string {
  const { x, y } = hexCentre(tile);
  const angle = (Math.PI / 180) * (60 * index - 30);
  return `${(x + RADIUS * scale * Math.cos(angle)).toFixed(3)} ${(y + RADIUS * scale * Math.sin(angle)).toFixed(3)}`;
}

function ends(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values) - MARGIN;
  const high = Math.max(...values) + MARGIN;
  const lacking = Math.max(0, LEAST - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

function middle(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function keyOf(tile: HexTile): string {
  return `${String(tile.column)},${String(tile.row)}`;
}

import { hexCentre, hexNeighbours, type HexTile } from '@lantoa/domain';
import { groupMiddles, viewAround, type MapLabel, type View } from './map-view.ts';
import type { MapShapes, MapUnit } from './unit-map.tsx';

interface GroupedTile extends HexTile {
  readonly group: { readonly id: string; readonly label: string } | null;
}

const RADIUS = 1 / Math.sqrt(3);
const MARGIN = 0.75;

/** Units as hexagons of one size. */
export function hexShapes(units: readonly MapUnit[]): MapShapes {
  const tiles = new Map(units.map((unit) => [unit.id, unit]));
  const path = (id: string, scale: number) => {
    const tile = tiles.get(id);
    return tile ? hexPath(tile, scale) : '';
  };
  return {
    mark: (id) => path(id, 0.9),
    rim: (id) => path(id, 0.98),
    centre: (id) => hexCentre(tiles.get(id) ?? { column: 0, row: 0 }),
    viewOf: (ids) => viewOf(ids.flatMap((id) => tiles.get(id) ?? [])),
    borders: groupBorders(units),
    labels: groupLabels(units),
    touching: false,
  };
}

/** Outline of a tile as an SVG path, drawn in by `scale`. */
function hexPath(tile: HexTile, scale: number): string {
  return `M${[0, 1, 2, 3, 4, 5].map((index) => corner(tile, index, scale)).join('L')}Z`;
}

/** The view that holds the tiles with a margin. */
export function viewOf(tiles: readonly HexTile[]): View {
  return viewAround(
    tiles.map((tile) => hexCentre(tile)),
    MARGIN,
  );
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
export function groupLabels(tiles: readonly GroupedTile[]): MapLabel[] {
  return groupMiddles(tiles, (tile) => hexCentre(tile));
}

/** Corner 0 is the upper right one, then clockwise: side k of `hexNeighbours` lies between corners k and k + 1. */
function corner(tile: HexTile, index: number, scale: number): string {
  const { x, y } = hexCentre(tile);
  const angle = (Math.PI / 180) * (60 * index - 30);
  return `${(x + RADIUS * scale * Math.cos(angle)).toFixed(3)} ${(y + RADIUS * scale * Math.sin(angle)).toFixed(3)}`;
}

function keyOf(tile: HexTile): string {
  return `${String(tile.column)},${String(tile.row)}`;
}

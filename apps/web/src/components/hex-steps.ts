import { hexCentre } from '@lantoa/domain';

export interface PlacedTile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}
export type Direction = 'left' | 'right' | 'up' | 'down';

export const DIRECTION_OF_KEY: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The tile that an arrow key leads to: the nearest in the row, or the nearest above or below; the same tile at the rim. */
export function nextTile<Tile extends PlacedTile>(tiles: readonly Tile[], from: Tile, direction: Direction): Tile {
  const x = (tile: PlacedTile) => hexCentre(tile).x;
  if (direction === 'left' || direction === 'right') {
    const sign = direction === 'left' ? -1 : 1;
    const inRow = tiles.filter((tile) => tile.row === from.row && (tile.column - from.column) * sign > 0);
    return inRow.toSorted((a, b) => (a.column - b.column) * sign)[0] ?? from;
  }
  const sign = direction === 'up' ? -1 : 1;
  const beyond = tiles.filter((tile) => (tile.row - from.row) * sign > 0);
  const distance = (tile: PlacedTile) => Math.abs(tile.row - from.row) * 100 + Math.abs(x(tile) - x(from));
  return beyond.toSorted((a, b) => distance(a) - distance(b) || a.column - b.column)[0] ?? from;
}

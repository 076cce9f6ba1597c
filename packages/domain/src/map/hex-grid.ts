/** A tile of the schematic map: rows run from north (0) to south, odd rows stand half a tile further east. */
export interface HexTile {
  readonly column: number;
  readonly row: number;
}

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Distance of two neighbouring rows of pointy-top hexagons whose centres in a row stand 1 apart. */
export const ROW_HEIGHT = Math.sqrt(3) / 2;

/** Centre of a tile; the centres of neighbouring tiles are 1 apart, x grows to the east, y to the south. */
export function hexCentre(tile: HexTile): PlanePoint {
  return { x: tile.column + (isOdd(tile.row) ? 0.5 : 0), y: tile.row * ROW_HEIGHT };
}

/** Fewest steps from tile to tile over shared edges. */
export function hexDistance(from: HexTile, to: HexTile): number {
  const rows = to.row - from.row;
  const diagonals = axialColumn(to) - axialColumn(from);
  return (Math.abs(rows) + Math.abs(diagonals) + Math.abs(rows + diagonals)) / 2;
}

/** The six tiles that share an edge, east first, clockwise. */
export function hexNeighbours({ column, row }: HexTile): HexTile[] {
  const shift = isOdd(row) ? 1 : 0;
  return [
    { column: column + 1, row },
    { column: column + shift, row: row + 1 },
    { column: column - 1 + shift, row: row + 1 },
    { column: column - 1, row },
    { column: column - 1 + shift, row: row - 1 },
    { column: column + shift, row: row - 1 },
  ];
}

function isOdd(row: number): boolean {
  return row % 2 !== 0;
}

function axialColumn({ column, row }: HexTile): number {
  return column - Math.floor(row / 2);
}

export interface CellPosition {
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** `C12` as row 12, column 2; null for anything else. */
export function cellPosition(reference: string): CellPosition | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!parts) return null;
  const letters = (parts[1] ?? '').toUpperCase();
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]), column };
}

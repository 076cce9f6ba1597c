import type { CivilDate } from '@lantoa/domain';

/** One cell as its file holds it. */
export interface Cell {
  /** As written; numbers and dates of a workbook are spelled out. Empty for a blank cell. */
  readonly text: string;
  /** Value of a numeric workbook cell; null for text. */
  readonly number: number | null;
  /** Day of a workbook cell formatted as a date. */
  readonly date: CivilDate | null;
  /** The cell holds a formula (workbook only); text and number are its stored result. */
  readonly formula: boolean;
  /** Typed in a font of the old encoding TCVN3 (workbook only); the text is Unicode by now. */
  readonly isOldFont?: boolean;
}

export interface SheetRow {
  /** 1-based line or sheet row. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A sheet or a text file as rows. */
export interface Table {
  readonly encoding: string;
  /** False where the words would fit another encoding as well. */
  readonly isEncodingSure: boolean;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** The first rows, enough to hold titles and header. */
  readonly top: readonly SheetRow[];
  /** In a text file every data row must have as many cells as the header. */
  readonly fixedWidth: boolean;
  /** Rows after the header row given, in order, read as they are asked for. */
  rowsAfter(headerRow: number): AsyncIterable<SheetRow>;
}

/** Rows that titles and header are looked for in. */
export const TOP_ROWS = 60;

export const BLANK_CELL: Cell = { text: '', number: null, date: null, formula: false };

export function textCell(text: string): Cell {
  return text === '' ? BLANK_CELL : { text, number: null, date: null, formula: false };
}

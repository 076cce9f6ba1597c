import type { ReactNode } from 'react';
import type { BlankKind } from './blank-swatch.tsx';

/** The figures of a chart as text, for the table beside it and for a CSV of exactly what is shown. */
export interface TwinTable {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly TwinRow[];
  /** On paper, where so many rows hold no figure that they would fill sheets: those that hold one, and a sentence on the rest. */
  readonly onPaper?: { readonly rows: readonly TwinRow[]; readonly rest: string } | undefined;
}
export interface TwinColumn {
  readonly label: string;
  readonly numeric: boolean;
  /** Where the reader may put the rows in the order of this column. */
  readonly sort?: { readonly direction: 'ascending' | 'descending' | null; readonly onSort: () => void } | undefined;
  /** Does what picking the mark of the column does in the drawing. */
  readonly pick?: TwinPick | undefined;
}
export interface TwinRow {
  readonly key: string;
  /** One text per column; the first heads the row. */
  readonly cells: readonly string[];
  readonly strong?: boolean;
  /** By column: the kind of blank of a cell, which is then drawn as one. */
  readonly blanks?: readonly (BlankKind | null)[];
  /** Does what picking the mark of the row does in the drawing. */
  readonly pick?: TwinPick | undefined;
  /** By column, where the cells are the marks. */
  readonly cellPicks?: readonly (TwinPick | undefined)[];
}
export interface TwinPick {
  /** What names the row beside its first cell; read out, not shown. */
  readonly about?: string | undefined;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  /** What a pick opens beneath the row, where the drawing opens it inside itself. */
  readonly panel?: ReactNode;
}

/** CSV of a table, RFC 4180 with a byte order mark so that Excel reads Vietnamese; no cell can start a formula. */
export function csvOf(table: TwinTable): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows.map((row) => row.cells)];
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = /^[=+@\t\r-]/.test(text) && !/^-?[\d.,%]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

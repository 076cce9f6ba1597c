import { DEFAULT_LIMITS } from '../model/intake-options.ts';
import type { Cell } from '../model/table.ts';
import { openXlsx } from '../xlsx/open-xlsx.ts';

export interface ReadSheet {
  readonly name: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** Every cell of a workbook, as the intake reads it. */
export async function workbookSheets(bytes: Buffer): Promise<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for await (const table of openXlsx(bytes, DEFAULT_LIMITS)) {
    const rows: (readonly Cell[])[] = [];
    for await (const { cells } of table.rowsAfter(0)) rows.push(cells);
    sheets.push({ name: table.sheet, rows });
  }
  return sheets;
}

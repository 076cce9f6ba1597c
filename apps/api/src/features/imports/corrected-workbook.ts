import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { plainText } from '../../platform/http/plain-text.ts';

/** Writing holds the process up, about a second for so many cells. */
const MOST_CELLS = 100_000;

export function fitsWorkbook(rows: readonly (readonly string[])[]): boolean {
  return rows.reduce((sum, row) => sum + row.length, 0) <= MOST_CELLS;
}

/** A workbook of texts alone: none starts a formula, and a code keeps its zero in front. */
export async function correctedWorkbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const data: SheetData = rows.map((row) =>
    row.map((text) => (text === '' ? null : { value: plainText(text), type: String })),
  );
  return writeXlsxFile([{ data, sheet: 'Biểu 01' }]).toBuffer();
}

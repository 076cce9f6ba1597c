import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { plainText } from '../../platform/http/plain-text.ts';
import type { Lang } from '../../platform/schema/enums.ts';
import type { Table, Value } from './analytics-table.ts';
import type { EvidenceLine } from './evidence-table.ts';

/** Writing holds the process up, a second for so many cells at worst; CSV and Parquet hold every row. */
const MOST_CELLS = 60_000;

const SHEETS = {
  VI: { figures: 'Số liệu', evidence: 'Căn cứ' },
  EN: { figures: 'Figures', evidence: 'Evidence' },
} as const;

/** How many rows of a table a workbook takes. */
export function rowsInWorkbook({ columns, rows }: Table): number {
  return Math.min(rows.length, Math.floor(MOST_CELLS / columns.length));
}

/** A workbook of two sheets: the figures with real numbers, and what stands behind them. It holds no formula. */
export async function xlsxFile(table: Table, evidence: readonly EvidenceLine[], lang: Lang): Promise<Buffer> {
  const rows = table.rows.slice(0, rowsInWorkbook(table));
  const figures: SheetData = [table.columns.map(({ label }) => heading(label)), ...rows.map((row) => row.map(cellOf))];
  const lines: SheetData = evidence.map(({ label, value }) => [heading(label), cellOf(value)]);
  const names = SHEETS[lang];
  return writeXlsxFile([
    { data: figures, sheet: names.figures, stickyRowsCount: 1, columns: table.columns.map(() => ({ width: 22 })) },
    { data: lines, sheet: names.evidence, columns: [{ width: 30 }, { width: 80 }] },
  ]).toBuffer();
}

function heading(text: string) {
  return { value: plainText(text), type: String, fontWeight: 'bold' } as const;
}

function cellOf(value: Value) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value: plainText(value), type: String };
}

import { TOP_ROWS, type SheetRow, type Table } from '../model/table.ts';
import type { IntakeLimits } from '../model/intake-options.ts';
import { MergeFiller, readMergedColumns } from './merged-cells.ts';
import { openArchive } from './open-archive.ts';
import { SheetParser } from './sheet-parser.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';

// A workbook of more sheets than a form has is looked through no further.
const MOST_SHEETS = 50;

/** The visible sheets of an XLSX workbook as tables, in the order of their tabs. */
export async function* openXlsx(bytes: Buffer, limits: IntakeLimits): AsyncGenerator<Table> {
  const archive = await openArchive(bytes, limits);
  const workbook = await readWorkbook(archive, limits);
  for (const sheet of workbook.sheets.slice(0, MOST_SHEETS)) {
    const top: SheetRow[] = [];
    for await (const row of plainRows(workbook, sheet, limits)) {
      top.push(row);
      if (top.length >= TOP_ROWS) break;
    }
    yield sheetTable(workbook, sheet, top, limits);
  }
}

function sheetTable(workbook: Workbook, sheet: SheetPart, top: readonly SheetRow[], limits: IntakeLimits): Table {
  return {
    encoding: top.some(({ cells }) => cells.some(({ isOldFont }) => isOldFont === true)) ? 'xlsx-tcvn3' : 'xlsx',
    isEncodingSure: true,
    delimiter: null,
    sheet: sheet.name,
    top,
    fixedWidth: false,
    async *rowsAfter(headerRow) {
      const filler = new MergeFiller(await readMergedColumns(workbook.archive.read(sheet.path)));
      for await (const row of plainRows(workbook, sheet, limits)) {
        const filled = filler.fill(row);
        if (row.row > headerRow) yield filled;
      }
    },
  };
}

async function* plainRows(workbook: Workbook, sheet: SheetPart, limits: IntakeLimits): AsyncGenerator<SheetRow> {
  const parser = new SheetParser(workbook, limits.columns);
  for await (const chunk of workbook.archive.read(sheet.path)) yield* parser.write(chunk);
  yield* parser.end();
}

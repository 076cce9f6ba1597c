import type { FaultCode } from '@lantoa/domain';
import { isCount } from '../activities/activity-cells.ts';
import { ActivityRowReader } from '../activities/activity-row.ts';
import { classifyRow } from '../activities/classify-row.ts';
import { PeekableBytes } from '../bytes/peekable-bytes.ts';
import { findTable } from '../find-table.ts';
import { intakeContext } from '../model/intake-context.ts';
import type { IntakeOptions } from '../model/intake-options.ts';
import type { SheetRow } from '../model/table.ts';
import { ACTIVITY_COLUMNS } from '../table/activity-columns.ts';
import { headerName } from '../table/header-grid.ts';
import type { ActivityLayout } from '../table/layout.ts';
import { readTitles } from '../table/read-titles.ts';
import { columnsOf } from './columns-of.ts';
import { repairedLayout, repairedTable } from './repaired-table.ts';
import { rowCells } from './row-cells.ts';
import { readRespelled } from './read-respelled.ts';
import { Spellings } from './spellings.ts';

const PERSONAL: ReadonlySet<FaultCode> = new Set(['personal_id_number', 'phone_number', 'named_person']);

/**
 * An activity list with its repairs in place, as rows of texts: titles, one header of the form, data. Columns that are
 * not read keep their header; sections and totals are left out, and so is what may tell of a person. Nothing for files of another kind. Throws a FileRefusal.
 */
export async function* correctedRows(
  source: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
): AsyncGenerator<readonly string[]> {
  const context = intakeContext(options);
  const found = await findTable(context, new PeekableBytes(source));
  const layout = repairedLayout(found.layout, context.repairs);
  if (layout.kind !== 'activities') return;
  const table = repairedTable(found.table, layout, context.repairs);
  const above = table.top.filter((row) => row.row < (layout.headerRows[0] ?? 1));
  for (const { cells } of above) yield cells.map(({ text }) => text).filter((text) => text !== '');
  const others = othersOf(layout);
  yield [...others.map(({ header }) => header), ...columnsOf(layout).map(({ column }) => column)];
  const reader = new ActivityRowReader(context, layout, readTitles(above, context.places));
  const spellings = new Spellings(layout, context.repairs.spellings);
  const width = table.fixedWidth ? layout.cells.length : null;
  for await (const row of table.rowsAfter(layout.headerRows.at(-1) ?? 0)) {
    if (classifyRow(row, layout) !== 'data') continue;
    const { row: read, faults } = readRespelled({ read: (one) => reader.read(one, width), spellings }, row);
    const personal = new Set(faults.all.filter(({ code }) => PERSONAL.has(code)).map(({ column }) => column));
    const cells = rowCells(layout, read).map(({ column, value }) =>
      personal.has(column) ? '' : signed(column, value),
    );
    yield [...others.map(({ position }) => textAt(read, position)), ...cells];
  }
}

/** The running number and the columns that are not read, in front: neither is a column of the form that is compared. */
function othersOf(layout: ActivityLayout): { readonly header: string; readonly position: number }[] {
  const read = new Set([
    ...columnsOf(layout).map(({ position }) => position),
    ...layout.breakdown.map(({ position }) => position),
  ]);
  return layout.cells
    .filter((cell) => !read.has(cell.position) && headerName(cell) !== '')
    .map((cell) => ({ header: headerName(cell), position: cell.position }));
}

// A lone dash would be taken for the beginning of a formula: of a figure it means zero, elsewhere nothing.
function signed(column: string, value: string): string {
  if (!/^\s*[-–—−]\s*$/u.test(value)) return value;
  return ACTIVITY_COLUMNS.some(({ field, header }) => header === column && isCount(field)) ? '0' : '';
}

function textAt(row: SheetRow, position: number): string {
  return row.cells[position]?.text ?? '';
}

import { ActivityRowReader, type ActivityRow } from './activity-row.ts';
import { isCount } from './activity-cells.ts';
import { classifyRow } from './classify-row.ts';
import { Duplicates } from './duplicates.ts';
import { duplicateRow, possibleDuplicate } from '../faults/record-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { IntakeEvent } from '../model/intake-event.ts';
import type { Tally } from '../model/tally.ts';
import type { SheetRow, Table } from '../model/table.ts';
import { faultEvents } from '../repairs/fault-events.ts';
import { readRespelled, respelledEvents } from '../repairs/read-respelled.ts';
import { Spellings } from '../repairs/spellings.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { ColumnSums } from '../table/check-totals.ts';
import type { ActivityLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';

/** Reads layout A: one activity a row. */
export async function* readActivities(
  context: IntakeContext,
  table: Table,
  layout: ActivityLayout,
  titles: Titles,
  tally: Tally,
): AsyncGenerator<IntakeEvent> {
  const reader = new ActivityRowReader(context, layout, titles);
  const duplicates = new Duplicates();
  const sums = new ColumnSums(countColumns(layout));
  const spellings = new Spellings(layout, context.repairs.spellings);
  const width = table.fixedWidth ? layout.cells.length : null;
  for await (const row of table.rowsAfter(layout.headerRows.at(-1) ?? 0)) {
    tally.line();
    const kind = classifyRow(row, layout);
    if (kind === 'total') yield* sums.compare(row);
    if (kind !== 'data') continue;
    tally.row();
    sums.add(row);
    const read = (one: SheetRow) => reader.read(one, width);
    const events = readRow({ context, read, duplicates, layout, spellings }, trimmed(row, width));
    yield* events;
    if (events.at(-1)?.type === 'activity') tally.accept();
  }
}

interface Reading {
  readonly context: IntakeContext;
  readonly read: (row: SheetRow) => ActivityRow;
  readonly duplicates: Duplicates;
  readonly layout: ActivityLayout;
  readonly spellings: Spellings;
}

function readRow(reading: Reading, given: SheetRow): IntakeEvent[] {
  const { context, duplicates, layout } = reading;
  const { row, faults, record, used } = readRespelled(reading, given);
  if (record) {
    const same = duplicates.sameRow(row, layout.positions.stt);
    const near = same === null ? duplicates.sameEvent(row.row, record.payload) : null;
    if (same !== null) faults.add(duplicateRow(same));
    else if (near !== null) faults.add(possibleDuplicate(near));
  }
  const events: IntakeEvent[] = [...respelledEvents(row.row, used), ...faultEvents(context, layout, row, faults)];
  if (record && !faults.hasError) {
    events.push({ type: 'activity', ...record, severity: faults.all.length > 0 ? 'warning' : 'ok' });
  }
  return events;
}

// Spreadsheets write blank cells behind the last column; they shift nothing.
function trimmed(row: SheetRow, width: number | null): SheetRow {
  if (width === null || row.cells.length <= width) return row;
  const extra = row.cells.slice(width);
  return extra.every((cell) => cell.text.trim() === '') ? { row: row.row, cells: row.cells.slice(0, width) } : row;
}

function countColumns(layout: ActivityLayout): { position: number; name: string }[] {
  const fields = Object.keys(layout.positions) as ActivityField[];
  return fields
    .filter(isCount)
    .map((field) => ({ position: layout.positions[field] ?? -1, name: ACTIVITY_HEADERS[field] }));
}

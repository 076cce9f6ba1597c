import type { Fault } from '@lantoa/domain';
import { readActivities } from './activities/read-activities.ts';
import { capBytes, collectBytes } from './bytes/cap-bytes.ts';
import { FileRefusal } from './bytes/file-refusal.ts';
import { gunzip } from './bytes/gunzip.ts';
import { PeekableBytes } from './bytes/peekable-bytes.ts';
import { sniffFormat } from './bytes/sniff-format.ts';
import { openCsv } from './csv/open-csv.ts';
import { emptyFile, noRows, unreadable, unrecognised } from './faults/file-refusals.ts';
import { makeFault } from './faults/make-fault.ts';
import { layoutFaults, periodMissing } from './faults/layout-faults.ts';
import { personalData } from './faults/text-faults.ts';
import { intakeContext, type IntakeContext } from './model/intake-context.ts';
import type { IntakeEvent } from './model/intake-event.ts';
import type { IntakeOptions } from './model/intake-options.ts';
import { Tally } from './model/tally.ts';
import type { Table } from './model/table.ts';
import { findFileNameData } from './privacy/find-file-name-data.ts';
import { readStatus } from './status/read-status.ts';
import { readSummary } from './summary/read-summary.ts';
import { headerName } from './table/header-grid.ts';
import type { Layout } from './table/layout.ts';
import { readTitles, type Titles } from './table/read-titles.ts';
import { recogniseLayout } from './table/recognise-layout.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

const SNIFFED_BYTES = 4_096;

interface Found {
  readonly table: Table;
  readonly layout: Layout;
}

/**
 * Reads a report: an activity list, a summary matrix or a table of reporting status, as CSV (also gzipped) or XLSX,
 * recognised by its content. Whatever the bytes are, what is wrong with them comes as fault events; only an error of
 * `source` itself is thrown. Rows are handed on as they are read. The last event is always `end`.
 */
export async function* readReportFile(
  source: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
): AsyncGenerator<IntakeEvent> {
  const context = intakeContext(options);
  const personal = findFileNameData(options.fileName);
  if (personal) yield { type: 'fault', fault: makeFault({ ...personalData(null, personal), row: null }) };
  const tally = new Tally(context.limits.rows);
  try {
    yield* readFound(context, await findTable(context, new PeekableBytes(source)), tally);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    yield { type: 'fault', fault: refusalFault(error) };
  }
  yield { type: 'end', ...tally.counts };
}

async function findTable(context: IntakeContext, bytes: PeekableBytes, packed = false): Promise<Found> {
  const { limits } = context;
  const format = sniffFormat(await bytes.peek(SNIFFED_BYTES));
  switch (format) {
    case 'empty':
      throw emptyFile();
    case 'gzip':
      if (packed) throw unrecognised();
      return findTable(context, new PeekableBytes(gunzip(bytes, limits)), true);
    case 'zip':
      return findSheet(context, await collectBytes(bytes, limits.archiveBytes));
    case 'ole':
      throw unreadable({
        vi: 'tệp .xls đời cũ hoặc tệp có mật khẩu',
        en: 'it is an old .xls file or protected by a password',
      });
    case 'text':
      return findReading(context, await openCsv(new PeekableBytes(capBytes(bytes, limits.textBytes)), limits));
    default:
      throw unrecognised();
  }
}

// Hidden sheets and those that are no known form are passed over.
async function findSheet(context: IntakeContext, bytes: Buffer): Promise<Found> {
  let second: Found | null = null;
  for await (const table of openXlsx(bytes, context.limits)) {
    const layout = recogniseLayout(table.top, context.labels);
    if (layout && layout.missing.length === 0) return { table, layout };
    if (layout) second ??= { table, layout };
  }
  if (!second) throw unrecognised();
  return second;
}

// The delimiter that makes most known columns is the file's.
function findReading(context: IntakeContext, tables: readonly Table[]): Found {
  let best: Found | null = null;
  for (const table of tables) {
    const layout = recogniseLayout(table.top, context.labels);
    if (layout && layout.score > (best?.layout.score ?? 0)) best = { table, layout };
  }
  if (best) return best;
  const blank = tables.every((table) => table.top.every((row) => row.cells.every((cell) => cell.text.trim() === '')));
  throw blank ? emptyFile() : unrecognised();
}

async function* readFound(context: IntakeContext, { table, layout }: Found, tally: Tally): AsyncGenerator<IntakeEvent> {
  const firstHeader = layout.headerRows[0] ?? 1;
  const above = table.top.filter((row) => row.row < firstHeader);
  const titles = readTitles(above, context.places);
  const { period, sampleNotice } = titles;
  const { kind, headerRows } = layout;
  const columns = layout.cells.map(headerName).filter((name) => name !== '');
  const { encoding, delimiter, sheet } = table;
  yield { type: 'head', kind, encoding, delimiter, sheet, headerRows, period, sampleNotice, columns };
  for (const fault of layoutFaults(layout)) yield { type: 'fault', fault };
  if (layout.missing.length > 0) return;
  if (layout.kind === 'summary' && period === null) {
    yield { type: 'fault', fault: periodMissing() };
    return;
  }
  yield* readRows(context, table, layout, titles, tally);
  if (tally.counts.rows === 0) throw noRows();
}

function readRows(
  context: IntakeContext,
  table: Table,
  layout: Layout,
  titles: Titles,
  tally: Tally,
): AsyncGenerator<IntakeEvent> {
  switch (layout.kind) {
    case 'activities':
      return readActivities(context, table, layout, titles, tally);
    case 'reporting_status':
      return readStatus(context, table, layout, tally);
    case 'summary':
      return readSummary(context, table, layout, titles, tally);
  }
}

function refusalFault(refusal: FileRefusal): Fault {
  return makeFault({ row: null, column: null, code: refusal.code, text: refusal.text, repair: refusal.repair });
}

import { personalDataTold, type Fault } from '@lantoa/domain';
import { readActivities } from './activities/read-activities.ts';
import { readBroadcasts } from './broadcasts/read-broadcasts.ts';
import { FileRefusal } from './bytes/file-refusal.ts';
import { PeekableBytes } from './bytes/peekable-bytes.ts';
import { noRows } from './faults/file-refusals.ts';
import { findTable, type Found } from './find-table.ts';
import { makeFault } from './faults/make-fault.ts';
import {
  columnsToChoose,
  endedTopics,
  layoutFaults,
  periodMissing,
  uncertainEncoding,
} from './faults/layout-faults.ts';
import { personalData } from './faults/text-faults.ts';
import { intakeContext, type IntakeContext } from './model/intake-context.ts';
import type { IntakeEvent } from './model/intake-event.ts';
import type { IntakeOptions } from './model/intake-options.ts';
import { Tally } from './model/tally.ts';
import type { Table } from './model/table.ts';
import { findFileNameData } from './privacy/find-file-name-data.ts';
import { readStatus } from './status/read-status.ts';
import { readSummary } from './summary/read-summary.ts';
import { proposeColumns } from './repairs/propose-columns.ts';
import { repairedLayout, repairedTable } from './repairs/repaired-table.ts';
import { readingsOf } from './repairs/readings-of.ts';
import { headerName } from './table/header-grid.ts';
import type { Layout } from './table/layout.ts';
import { readTitles, type Titles } from './table/read-titles.ts';

/**
 * Reads a report: an activity list, a summary matrix, a table of reporting status or an export of a loudspeaker system, as CSV (also gzipped) or XLSX,
 * recognised by its content. Whatever the bytes are, what is wrong with them comes as fault events; only an error of
 * `source` itself is thrown. Rows are handed on as they are read. The last event is always `end`.
 */
export async function* readReportFile(
  source: AsyncIterable<Uint8Array>,
  options: IntakeOptions,
): AsyncGenerator<IntakeEvent> {
  const context = intakeContext(options);
  const personal = findFileNameData(options.fileName);
  if (personal)
    yield {
      type: 'fault',
      fault: makeFault({ ...personalData(null, personalDataTold(personal, 'file_name')), row: null }),
    };
  const tally = new Tally(context.limits.rows);
  try {
    yield* readFound(context, await findTable(context, new PeekableBytes(source)), tally);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    yield { type: 'fault', fault: refusalFault(error) };
  }
  yield { type: 'end', ...tally.counts };
}

async function* readFound(context: IntakeContext, found: Found, tally: Tally): AsyncGenerator<IntakeEvent> {
  const layout = repairedLayout(found.layout, context.repairs);
  const table = repairedTable(found.table, layout, context.repairs);
  const firstHeader = layout.headerRows[0] ?? 1;
  const above = table.top.filter((row) => row.row < firstHeader);
  const titles = readTitles(above, context.places);
  const { period, sampleNotice } = titles;
  const { kind, headerRows } = layout;
  const columns = layout.cells.map(headerName).filter((name) => name !== '');
  const { encoding, delimiter, sheet } = table;
  const isList = layout.kind === 'activities' || layout.kind === 'broadcast_runs';
  const isUnknown = isList && layout.isUnknown === true;
  const isToChoose = isList && (isUnknown || layout.missing.length > 0);
  const proposed = isToChoose ? proposeColumns(found.table.top, layout, context) : undefined;
  const readAs = readingsOf(layout, context.headers, proposed);
  yield { type: 'head', kind, encoding, delimiter, sheet, headerRows, period, sampleNotice, columns, readAs };
  if (!table.isEncodingSure) yield { type: 'fault', fault: uncertainEncoding(encoding) };
  const faults = isUnknown && layout.missing.length > 0 ? [columnsToChoose(layout)] : layoutFaults(layout);
  for (const fault of faults) yield { type: 'fault', fault };
  if (layout.missing.length > 0) return;
  if (layout.kind === 'summary' && period === null) {
    yield { type: 'fault', fault: periodMissing() };
    return;
  }
  const ended = layout.kind === 'summary' && period !== null ? endedTopics(context, layout, period) : [];
  for (const fault of ended) yield { type: 'fault', fault };
  if (ended.length > 0) return;
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
    case 'broadcast_runs':
      return readBroadcasts(context, table, layout, titles, tally);
    case 'reporting_status':
      return readStatus(context, table, layout, tally);
    case 'summary':
      return readSummary(context, table, layout, titles, tally);
  }
}

function refusalFault(refusal: FileRefusal): Fault {
  return makeFault({ row: null, column: null, code: refusal.code, text: refusal.text, repair: refusal.repair });
}

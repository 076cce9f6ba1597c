import { hash } from 'node:crypto';
import { outsideScope, repeatedRun } from '../faults/broadcast-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { IntakeEvent, RunRecord } from '../model/intake-event.ts';
import type { SheetRow, Table } from '../model/table.ts';
import type { Tally } from '../model/tally.ts';
import { faultEvents } from '../repairs/fault-events.ts';
import { respelledEvents } from '../repairs/read-respelled.ts';
import { spellingKey } from '../repairs/spelling-key.ts';
import { BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import type { BroadcastLayout } from '../table/layout.ts';
import type { Titles } from '../table/read-titles.ts';
import { isBlank, startsWithWords } from '../values/read-text.ts';
import { RunReader } from './run-reader.ts';

const TOTAL_WORDS = ['tong', 'tong cong', 'tong so', 'cong', 'total'];
// Whoever has one of these is a run; titles, sections and notes between runs have none.
const TELLING: readonly BroadcastField[] = ['start', 'date', 'station', 'bulletin', 'bulletinCode', 'runs', 'duration'];
const FEWEST_TELLING = 2;
// 96 bits: two runs of a file never share them by chance.
const KEY_LENGTH = 16;

/** Reads an export of a loudspeaker system: one run a row, columns in any order. */
export async function* readBroadcasts(
  context: IntakeContext,
  table: Table,
  layout: BroadcastLayout,
  titles: Titles,
  tally: Tally,
): AsyncGenerator<IntakeEvent> {
  const reader = new RunReader(context, layout, titles);
  const width = table.fixedWidth ? layout.cells.length : null;
  const seen = new Map<string, number>();
  for await (const given of table.rowsAfter(layout.headerRows.at(-1) ?? 0)) {
    tally.line();
    if (!isRun(given, layout)) continue;
    tally.row();
    const row = trimmed(given, width);
    const { row: asRead, faults, record, used } = reader.read(row, width);
    if (record && !context.mayTell(record.payload)) faults.add(outsideScope(placeColumn(layout)));
    const earlier = record === null ? undefined : repeated(seen, record);
    if (record && earlier !== undefined) faults.add(repeatedRun(BROADCAST_HEADERS.start, record.run.start, earlier));
    yield* respelledEvents(row.row, used);
    yield* faultEvents(context, layout, asRead, faults);
    if (!record || faults.hasError) continue;
    tally.accept();
    yield { type: 'run', ...record };
  }
}

/** The earlier row of the same loudspeakers and minute; remembered by short hashes, so that a long file does not stay in memory. */
function repeated(seen: Map<string, number>, { row, payload, run }: RunRecord): number | undefined {
  const unit = payload.places[0]?.unit ?? '';
  const text = [unit, spellingKey(run.station), payload.date, run.start].join('\u001F');
  const key = hash('sha256', text, 'base64url').slice(0, KEY_LENGTH);
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, row);
  return earlier;
}

function placeColumn({ positions }: BroadcastLayout): string {
  return BROADCAST_HEADERS[positions.commune === undefined ? 'code' : 'commune'];
}

function isRun(row: SheetRow, layout: BroadcastLayout): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (!first || startsWithWords(first.text, TOTAL_WORDS)) return false;
  const telling = TELLING.filter((field) => {
    const position = layout.positions[field];
    const cell = position === undefined ? undefined : row.cells[position];
    return cell !== undefined && !isBlank(cell);
  });
  return telling.length >= FEWEST_TELLING && !isNumberingRow(filled.map(({ text }) => text.trim()));
}

// Forms number their columns under the header: 1 | 2 | 3 | …
function isNumberingRow(texts: readonly string[]): boolean {
  return texts.length > 4 && texts.every((text, position) => text.replace(/[()]/gu, '') === String(position + 1));
}

// Spreadsheets write blank cells behind the last column; they shift nothing.
function trimmed(row: SheetRow, width: number | null): SheetRow {
  if (width === null || row.cells.length <= width) return row;
  return row.cells.slice(width).every(isBlank) ? { row: row.row, cells: row.cells.slice(0, width) } : row;
}

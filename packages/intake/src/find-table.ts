import { capBytes, collectBytes } from './bytes/cap-bytes.ts';
import { gunzip } from './bytes/gunzip.ts';
import { PeekableBytes } from './bytes/peekable-bytes.ts';
import { sniffFormat } from './bytes/sniff-format.ts';
import { openCsv } from './csv/open-csv.ts';
import { emptyFile, unreadable, unrecognised } from './faults/file-refusals.ts';
import type { IntakeContext } from './model/intake-context.ts';
import type { Table } from './model/table.ts';
import type { Layout } from './table/layout.ts';
import { recogniseLayout } from './table/recognise-layout.ts';
import { unknownLayout } from './table/unknown-layout.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

const SNIFFED_BYTES = 4_096;

export interface Found {
  readonly table: Table;
  readonly layout: Layout;
}

/** The table of a file and what it is, told by its content. Throws a FileRefusal where there is none. */
export async function findTable(context: IntakeContext, bytes: PeekableBytes, packed = false): Promise<Found> {
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
      return findReading(
        context,
        await openCsv(new PeekableBytes(capBytes(bytes, limits.textBytes)), limits, context.repairs.encoding),
      );
    default:
      throw unrecognised();
  }
}

// Hidden sheets and those that are no known form are passed over.
async function findSheet(context: IntakeContext, bytes: Buffer): Promise<Found> {
  let second: Found | null = null;
  let unknown: Found | null = null;
  for await (const table of openXlsx(bytes, context.limits)) {
    const layout = recogniseLayout(table.top, context.labels, context.headers);
    if (layout && layout.missing.length === 0) return { table, layout };
    if (layout) second ??= { table, layout };
    else unknown ??= unknownOf(context, table);
  }
  const found = second ?? unknown;
  if (!found) throw unrecognised();
  return found;
}

// The delimiter that makes most known columns is the file's.
function findReading(context: IntakeContext, tables: readonly Table[]): Found {
  let best: Found | null = null;
  for (const table of tables) {
    const layout = recogniseLayout(table.top, context.labels, context.headers);
    if (layout && layout.score > (best?.layout.score ?? 0)) best = { table, layout };
  }
  if (best) return best;
  const unknown = tables.flatMap((table) => unknownOf(context, table) ?? []);
  const [widest] = unknown.toSorted((a, b) => b.layout.cells.length - a.layout.cells.length);
  if (widest) return widest;
  const blank = tables.every((table) => table.top.every((row) => row.cells.every((cell) => cell.text.trim() === '')));
  throw blank ? emptyFile() : unrecognised();
}

function unknownOf(context: IntakeContext, table: Table): Found | null {
  const layout = unknownLayout(table.top, context.headers);
  return layout && { table, layout };
}

import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { unreadable } from '../faults/file-refusals.ts';
import { textCell, type SheetRow } from '../model/table.ts';

const LINE_BREAK = /\r\n|\n|\r/gu;

function optionsOf(delimiter: string, rowCharacters: number): Options {
  return { delimiter, relax_quotes: true, relax_column_count: true, max_record_size: rowCharacters };
}

/** The rows of a text as far as it was peeked at, up to the first that cannot be parsed. */
export function topRows(text: string, delimiter: string, rows: number, rowCharacters: number): SheetRow[] {
  const lines = new LineCounter(1);
  const top: SheetRow[] = [];
  try {
    parseNow(text, {
      ...optionsOf(delimiter, rowCharacters),
      to: rows,
      on_record: (record: string[]) => {
        top.push(lines.row(record));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return top;
}

/**
 * Rows of a CSV text that begins at line `firstLine` of its file. Row numbers are lines of the file, also where quoted
 * cells hold line breaks. Throws a FileRefusal for a quotation mark that is never closed, after the rows before it.
 */
export async function* csvRows(
  text: AsyncIterable<Buffer>,
  delimiter: string,
  firstLine: number,
  rowCharacters: number,
): AsyncGenerator<SheetRow> {
  const lines = new LineCounter(firstLine);
  let ready: SheetRow[] = [];
  const take = (): SheetRow[] => {
    const rows = ready;
    ready = [];
    return rows;
  };
  // Read through the stream's own queue, rows before an error would be lost with it.
  const parser = parse({
    ...optionsOf(delimiter, rowCharacters),
    on_record: (record: string[]) => {
      ready.push(lines.row(record));
      return null;
    },
  });
  parser.on('error', () => undefined);
  try {
    for await (const piece of text) {
      await step((done) => parser.write(piece, done));
      yield* take();
    }
    await step((done) => parser.end(done));
    yield* take();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* take();
    throw unreadable({
      vi: `dấu ngoặc kép mở ở dòng ${lines.next} không được đóng, hoặc dòng quá dài`,
      en: `the quotation mark opened in line ${lines.next} is never closed, or the line is too long`,
    });
  }
}

function step(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

class LineCounter {
  next: number;

  constructor(firstLine: number) {
    this.next = firstLine;
  }

  row(record: readonly string[]): SheetRow {
    const row = this.next;
    this.next += 1;
    for (const cell of record) {
      if (cell.includes('\n') || cell.includes('\r')) this.next += cell.match(LINE_BREAK)?.length ?? 0;
    }
    return { row, cells: record.map(textCell) };
  }
}

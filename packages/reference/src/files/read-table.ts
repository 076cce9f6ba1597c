import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { FaultList } from './fault-list.ts';
import { TableRow } from './table-row.ts';

interface ParsedLine {
  readonly cells: readonly string[];
  /** 1-based line of the file that the record ends on. */
  readonly row: number;
}

/**
 * Reads one CSV table of a pack: UTF-8, comma, first line the column names, any order of columns. `source` is a
 * remark that every table may have. A missing file, column or cell is a fault; nothing is thrown.
 */
export async function readTable(
  folder: string,
  file: string,
  columns: readonly string[],
  faults: FaultList,
): Promise<readonly TableRow[]> {
  const whole = { file, row: null };
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  if (text === null) {
    faults.add(whole, null, 'thiếu tệp hoặc không đọc được', 'the file is missing or cannot be read');
    return [];
  }
  const [head, ...lines] = parseLines(text, file, faults);
  if (!head) {
    faults.add(whole, null, 'tệp trống', 'the file is empty');
    return [];
  }
  checkHead(head.cells, columns, file, faults);
  return lines.flatMap(({ cells, row }) => {
    const at = { file, row };
    if (cells.length !== head.cells.length) {
      faults.add(
        at,
        null,
        `dòng có ${cells.length} ô, tiêu đề có ${head.cells.length}`,
        `the line has ${cells.length} cells, the head ${head.cells.length}`,
      );
      return [];
    }
    const byName = Object.fromEntries(head.cells.map((name, index) => [name, cells[index] ?? '']));
    return [new TableRow(at, byName, faults)];
  });
}

function parseLines(text: string, file: string, faults: FaultList): readonly ParsedLine[] {
  const lines: ParsedLine[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], info) => {
        lines.push({ cells, row: info.lines });
        return cells;
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add({ file, row: null }, null, `không phải CSV: ${error.message}`, `not a CSV file: ${error.message}`);
    return [];
  }
}

function checkHead(head: readonly string[], columns: readonly string[], file: string, faults: FaultList): void {
  const at = { file, row: 1 };
  for (const name of columns) {
    if (!head.includes(name)) faults.add(at, name, `thiếu cột ${name}`, `the column ${name} is missing`);
  }
  for (const [index, name] of head.entries()) {
    if (name !== 'source' && !columns.includes(name)) {
      faults.add(at, name, `cột ${name} không thuộc bảng này`, `the column ${name} does not belong to this table`);
    }
    if (head.indexOf(name) < index) faults.add(at, name, `cột ${name} lặp lại`, `the column ${name} stands twice`);
  }
}

import type { Cell, SheetRow } from '../model/table.ts';
import { BLANK_CELL } from '../model/table.ts';
import { cellPosition } from './cell-reference.ts';
import { readXml } from './xml-reader.ts';

export interface MergedColumn {
  readonly column: number;
  readonly lastRow: number;
}

const MOST_MERGES = 100_000;

/** Cells merged downwards, by their first row. A sheet names its merged cells behind its rows, so it is read twice. */
export async function readMergedColumns(source: AsyncIterable<Uint8Array>): Promise<Map<number, MergedColumn[]>> {
  const merged = new Map<number, MergedColumn[]>();
  let count = 0;
  await readXml(source, {
    open: (name, attributes) => {
      if (name !== 'mergeCell' || count >= MOST_MERGES) return;
      const [start = '', end = ''] = (attributes.ref ?? '').split(':');
      const first = cellPosition(start);
      const last = cellPosition(end);
      if (!first || !last || last.row <= first.row) return;
      count += 1;
      const columns = merged.get(first.row) ?? [];
      columns.push({ column: first.column, lastRow: last.row });
      merged.set(first.row, columns);
    },
  });
  return merged;
}

/**
 * Gives the lower cells of a merged cell its text or date: a day or a body that holds for several rows. Numbers are not
 * repeated, since a count merged over several rows is one count.
 */
export class MergeFiller {
  private readonly merged: ReadonlyMap<number, readonly MergedColumn[]>;
  /** What is being repeated, by column: at most one merged cell holds a column at a time. */
  private readonly active = new Map<number, { readonly lastRow: number; readonly cell: Cell }>();

  constructor(merged: ReadonlyMap<number, readonly MergedColumn[]>) {
    this.merged = merged;
  }

  fill(row: SheetRow): SheetRow {
    for (const [column, { lastRow }] of this.active) if (lastRow < row.row) this.active.delete(column);
    const filled = this.active.size === 0 ? row : this.filled(row);
    for (const { column, lastRow } of this.merged.get(row.row) ?? []) {
      const cell = row.cells[column];
      const repeats = cell !== undefined && cell.text !== '' && (cell.number === null || cell.date !== null);
      if (repeats) this.active.set(column, { lastRow, cell });
    }
    return filled;
  }

  private filled(row: SheetRow): SheetRow {
    const cells = [...row.cells];
    for (const [column, { cell }] of this.active) {
      while (cells.length <= column) cells.push(BLANK_CELL);
      if (cells[column]?.text === '') cells[column] = cell;
    }
    return { row: row.row, cells };
  }
}

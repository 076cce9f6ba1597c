import { textCell, type SheetRow } from '../model/table.ts';
import type { Layout } from '../table/layout.ts';
import { columnsOf } from './columns-of.ts';
import { replacePart } from './replace-part.ts';
import type { Spelling } from './repairs.ts';

interface Respelled {
  readonly row: SheetRow;
  readonly used: readonly Spelling[];
}

/** Puts names in place of spellings, in columns that could not be read as they stand. */
export class Spellings {
  private readonly byPosition = new Map<number, Spelling[]>();
  private readonly columns = new Map<string, number>();

  constructor(layout: Layout, spellings: readonly Spelling[]) {
    for (const { column, position } of columnsOf(layout)) this.columns.set(column, position);
    // What this file was told goes before what was taught earlier.
    const ordered = spellings.toSorted((a, b) => Number(a.taughtOn !== null) - Number(b.taughtOn !== null));
    for (const spelling of ordered) {
      const position = this.columns.get(spelling.column);
      if (position === undefined) continue;
      this.byPosition.set(position, [...(this.byPosition.get(position) ?? []), spelling]);
    }
  }

  /** The row with the faulty columns respelled; null where no spelling is known for them. */
  respell(row: SheetRow, faultyColumns: ReadonlySet<string>): Respelled | null {
    if (this.byPosition.size === 0) return null;
    const used: Spelling[] = [];
    const cells = [...row.cells];
    for (const column of faultyColumns) {
      const position = this.columns.get(column);
      if (position === undefined) continue;
      for (const spelling of this.byPosition.get(position) ?? []) {
        const text = replacePart(cells[position]?.text ?? '', spelling.from, spelling.to);
        if (text === null) continue;
        cells[position] = textCell(text);
        used.push(spelling);
      }
    }
    return used.length === 0 ? null : { row: { row: row.row, cells }, used };
  }
}

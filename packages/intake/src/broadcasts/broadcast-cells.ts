import { writtenFault } from '../activities/written-fault.ts';
import type { CellFault, RowFaults } from '../faults/row-faults.ts';
import { formulaText } from '../faults/text-faults.ts';
import { Memo } from '../lookup/memo.ts';
import { BLANK_CELL, type Cell, type SheetRow } from '../model/table.ts';
import { BROADCAST_HEADERS, type BroadcastField } from '../table/broadcast-columns.ts';
import type { BroadcastLayout } from '../table/layout.ts';

const COUNTS: ReadonlySet<BroadcastField> = new Set([
  ...(['code', 'minutes', 'seconds', 'runs'] as const),
  ...(['speakersTotal', 'speakersWorking'] as const),
]);
const TIMES: ReadonlySet<BroadcastField> = new Set(['date', 'start', 'end', 'duration']);
// Times of day may hold many digits; they are numbers of nobody.
const HAS_TIME = /\d[:h]\d{2}/u;

/** Cells of rows of runs by field. Cells that may not be taken as they are give a fault and read as blank. */
export class BroadcastCells {
  private readonly layout: BroadcastLayout;
  private readonly fields: readonly BroadcastField[];
  private readonly looked = new Memo<CellFault | false>();

  constructor(layout: BroadcastLayout) {
    this.layout = layout;
    this.fields = (Object.keys(layout.positions) as BroadcastField[]).filter((field) => field !== 'stt');
  }

  check(row: SheetRow, faults: RowFaults): void {
    for (const field of this.fields) {
      const cell = this.raw(row, field);
      const column = BROADCAST_HEADERS[field];
      if (cell.formula) faults.add(formulaText(column, cell.text));
      if (cell.text === '' || cell.formula || cell.number !== null) continue;
      if (TIMES.has(field) && HAS_TIME.test(cell.text)) continue;
      const kind = COUNTS.has(field) ? 'count' : 'text';
      const key = `${field}\u0000${cell.text}`;
      const fault = this.looked.of(key, () => writtenFault(cell, column, kind) ?? false);
      if (fault !== false) faults.add(fault);
    }
  }

  /** The cell of a field; blank where the file has no such column or the cell was refused. */
  of(row: SheetRow, field: BroadcastField, faults: RowFaults): Cell {
    return faults.hasErrorIn(BROADCAST_HEADERS[field]) ? BLANK_CELL : this.raw(row, field);
  }

  private raw(row: SheetRow, field: BroadcastField): Cell {
    const position = this.layout.positions[field];
    return (position === undefined ? undefined : row.cells[position]) ?? BLANK_CELL;
  }
}

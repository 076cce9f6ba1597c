import { INDICATORS, type Indicator } from '@lantoa/domain';
import { formulaText } from '../faults/text-faults.ts';
import type { CellFault, RowFaults } from '../faults/row-faults.ts';
import { Memo } from '../lookup/memo.ts';
import { BLANK_CELL, type Cell, type SheetRow } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import type { ActivityLayout, BreakdownColumn } from '../table/layout.ts';
import { writtenFault } from './written-fault.ts';

const COUNTS: ReadonlySet<string> = new Set<string>(INDICATORS);
/** Columns of small numbers: a minus sign there is a wrong number, and nine digits are none. */
const SMALL_NUMBERS: ReadonlySet<ActivityField> = new Set(['quizBefore', 'quizAfter', 'quizTakers']);

export function isCount(field: ActivityField): field is Indicator {
  return COUNTS.has(field);
}

/** Cells of activity rows by field. Cells that may not be taken as they are give a fault and read as blank. */
export class ActivityCells {
  private readonly layout: ActivityLayout;
  private readonly fields: readonly ActivityField[];
  private readonly looked = new Map<ActivityField, Memo<CellFault | false>>();

  constructor(layout: ActivityLayout) {
    this.layout = layout;
    this.fields = (Object.keys(layout.positions) as ActivityField[]).filter((field) => field !== 'stt');
  }

  /** Looks at every cell that is read: formulas, damaged characters, personal data. */
  check(row: SheetRow, faults: RowFaults): void {
    for (const field of this.fields) this.checkCell(this.raw(row, field), field, faults);
    for (const column of this.layout.breakdown) this.checkCell(row.cells[column.position], 'breakdown', faults);
  }

  /** The cell of a field; blank where the file has no such column or the cell was refused. */
  of(row: SheetRow, field: ActivityField, faults: RowFaults): Cell {
    const cell = this.raw(row, field);
    return cell === undefined || faults.hasErrorIn(ACTIVITY_HEADERS[field]) ? BLANK_CELL : cell;
  }

  breakdown(row: SheetRow, faults: RowFaults): { readonly column: BreakdownColumn; readonly cell: Cell }[] {
    if (faults.hasErrorIn(ACTIVITY_HEADERS.breakdown)) return [];
    return this.layout.breakdown.map((column) => ({ column, cell: row.cells[column.position] ?? BLANK_CELL }));
  }

  private raw(row: SheetRow, field: ActivityField): Cell | undefined {
    const position = this.layout.positions[field];
    return position === undefined ? undefined : row.cells[position];
  }

  private checkCell(cell: Cell | undefined, field: ActivityField, faults: RowFaults): void {
    if (cell === undefined || (cell.text === '' && !cell.formula)) return;
    const column = ACTIVITY_HEADERS[field];
    if (cell.formula) faults.add(formulaText(column, cell.text));
    if (cell.formula || cell.number !== null) return;
    const fault = this.lookedAt(field).of(cell.text, () => writtenFault(cell, column, kindOf(field)) ?? false);
    if (fault !== false) faults.add(fault);
  }

  private lookedAt(field: ActivityField): Memo<CellFault | false> {
    const known = this.looked.get(field) ?? new Memo<CellFault | false>();
    this.looked.set(field, known);
    return known;
  }
}

function kindOf(field: ActivityField): 'count' | 'small_number' | 'checksums' | 'text' {
  if (isCount(field)) return 'count';
  if (SMALL_NUMBERS.has(field)) return 'small_number';
  return field === 'attachments' ? 'checksums' : 'text';
}

import { INDICATORS, textRefusal, type Indicator } from '@lantoa/domain';
import { formulaText, invalidCharacter, personalData } from '../faults/text-faults.ts';
import type { CellFault, RowFaults } from '../faults/row-faults.ts';
import { Memo } from '../lookup/memo.ts';
import { BLANK_CELL, type Cell, type SheetRow } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import type { ActivityLayout, BreakdownColumn } from '../table/layout.ts';
import { readNumber } from '../values/read-number.ts';

// Replacement characters of a wrong decoding, control characters, and signs that turn the direction of writing.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const DAMAGED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\u202A-\u202E\u2066-\u2069]/u;
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^ *\t/u;
const NOTHING = /^[-–—−]$/u;
const CHECKSUM = /(?<![\da-f])[\da-f]{64}(?![\da-f])/giu;
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
    const fault = this.lookedAt(field).of(cell.text, () => textFault(cell, field, column) ?? false);
    if (fault !== false) faults.add(fault);
  }

  private lookedAt(field: ActivityField): Memo<CellFault | false> {
    const known = this.looked.get(field) ?? new Memo<CellFault | false>();
    this.looked.set(field, known);
    return known;
  }
}

function textFault(cell: Cell, field: ActivityField, column: string): CellFault | null {
  if (DAMAGED.test(cell.text)) return invalidCharacter(column, cell.text);
  if (isCount(field) && readNumber(cell).kind !== 'not_a_number') return null;
  // Checksums hold long runs of digits that are no numbers of anybody.
  const text = field === 'attachments' ? cell.text.replaceAll(CHECKSUM, '') : cell.text;
  const personal = textRefusal(text);
  if (personal) return personalData(column, personal);
  if (SMALL_NUMBERS.has(field) && readNumber(cell).kind !== 'not_a_number') return null;
  return FORMULA_START.test(cell.text) && !NOTHING.test(cell.text.trim()) ? formulaText(column, cell.text) : null;
}

import type { Fault } from '@lantoa/domain';
import { makeFault } from '../faults/make-fault.ts';
import { checkTotalMismatch } from '../faults/record-faults.ts';
import type { IntakeEvent } from '../model/intake-event.ts';
import type { Cell, SheetRow } from '../model/table.ts';
import { readNumber } from '../values/read-number.ts';

interface SummedColumn {
  readonly position: number;
  readonly name: string;
}

/** Adds up the columns of a table and compares them with the total row of the file, which is never data. */
export class ColumnSums {
  private readonly columns: readonly SummedColumn[];
  private readonly sums: number[];

  constructor(columns: readonly SummedColumn[]) {
    this.columns = columns;
    this.sums = columns.map(() => 0);
  }

  add(row: SheetRow): void {
    this.columns.forEach(({ position }, column) => {
      const cell = row.cells[position];
      if (cell === undefined || cell.text === '') return;
      this.sums[column] = (this.sums[column] ?? 0) + (figure(cell) ?? 0);
    });
  }

  *compare(total: SheetRow): Generator<IntakeEvent> {
    for (const [column, { position, name }] of this.columns.entries()) {
      const cell = total.cells[position];
      const inFile = cell === undefined ? null : figure(cell);
      const computed = Math.round((this.sums[column] ?? 0) * 1_000) / 1_000;
      const equal = inFile !== null && Math.abs(inFile - computed) < 0.001;
      yield { type: 'check_total', column: name, inFile, computed, equal };
      if (inFile !== null && !equal) yield { type: 'fault', fault: mismatch(total.row, name, inFile, computed) };
    }
  }
}

function figure(cell: Cell): number | null {
  const reading = readNumber(cell);
  return reading.kind === 'value' || reading.kind === 'negative' ? reading.value : null;
}

function mismatch(row: number, column: string, inFile: number, computed: number): Fault {
  return makeFault({ ...checkTotalMismatch(column, inFile, computed), row });
}

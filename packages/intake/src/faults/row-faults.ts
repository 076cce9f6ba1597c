import type { Fault } from '@lantoa/domain';
import { makeFault, type FaultInput } from './make-fault.ts';

/** What is wrong with a part of a row; the row number is added by the collector. */
export type CellFault = Omit<FaultInput, 'row'>;

/** Faults of one row. A column keeps its first error only: what follows from it is not said again. */
export class RowFaults {
  readonly row: number;
  private readonly faults: Fault[] = [];
  private readonly parts: CellFault[] = [];

  constructor(row: number) {
    this.row = row;
  }

  add(input: CellFault): void {
    if (input.severity !== 'warning' && input.column !== null && this.hasErrorIn(input.column)) return;
    this.faults.push(makeFault({ ...input, row: this.row }));
    this.parts.push(input);
  }

  /** The same without the place in their messages, for what is told beside a field. */
  get told(): readonly CellFault[] {
    return this.parts;
  }

  get all(): readonly Fault[] {
    return this.faults;
  }

  get hasError(): boolean {
    return this.faults.some((fault) => fault.severity === 'error');
  }

  hasErrorIn(column: string): boolean {
    return this.faults.some((fault) => fault.severity === 'error' && fault.column === column);
  }
}

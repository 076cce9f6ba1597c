import type { Fault } from '@lantoa/domain';
import type { FaultyRow } from '@lantoa/intake';
import type { FaultyRowPage, FaultyRowsAsked } from './import.types.ts';

/** Keeps one page of the rows that need a hand while a file is read; counts them all. */
export class FaultyRows {
  private readonly asked: FaultyRowsAsked;
  private readonly rows: { row: number; cells: FaultyRow['cells']; faults: readonly Fault[] }[] = [];
  private total = 0;
  private open: { readonly given: FaultyRow; readonly faults: Fault[] } | null = null;

  constructor(asked: FaultyRowsAsked) {
    this.asked = asked;
  }

  begin(given: FaultyRow): void {
    this.settle();
    this.open = { given, faults: [] };
  }

  /** Faults of a row follow its cells. */
  add(fault: Fault): void {
    if (this.open !== null && fault.row === this.open.given.row) this.open.faults.push(fault);
  }

  page(): FaultyRowPage {
    this.settle();
    return { total: this.total, rows: this.rows };
  }

  private settle(): void {
    const { open } = this;
    this.open = null;
    if (open === null) return;
    const { offset, limit, withWarnings } = this.asked;
    if (!withWarnings && open.faults.every(({ severity }) => severity === 'warning')) return;
    if (this.total >= offset && this.rows.length < limit) this.rows.push({ ...open.given, faults: open.faults });
    this.total += 1;
  }
}

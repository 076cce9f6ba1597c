import type { PackFault } from './pack-faults-error.ts';

/** Where a row of a pack stands. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
}

/** A row of a pack together with the place it was read from, so that later checks can name it. */
export interface Located<Value> {
  readonly at: Place;
  readonly value: Value;
}

/** Gathers the faults of a pack while it is read and checked. */
export class FaultList {
  private readonly found: PackFault[] = [];

  add(at: Place, field: string | null, vi: string, en: string): void {
    this.found.push({ file: at.file, row: at.row, field, message: { vi, en } });
  }

  /** All faults, by file and line. */
  sorted(): readonly PackFault[] {
    return this.found.toSorted((a, b) => (a.file === b.file ? (a.row ?? 0) - (b.row ?? 0) : a.file < b.file ? -1 : 1));
  }
}

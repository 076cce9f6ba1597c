import type { FileRefusal } from '../bytes/file-refusal.ts';
import { tooLarge } from '../faults/file-refusals.ts';
import { showNumber } from '../values/show-number.ts';
import type { IntakeCounts } from './intake-event.ts';

// Blank lines, sections and notes between the data.
const LINES_PER_ROW = 2;
const SPARE_LINES = 1_000;

/** Counts data rows as they are read, so that the counts hold also where reading stops early. */
export class Tally {
  private readonly limit: number;
  private lines = 0;
  private rows = 0;
  private accepted = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** One more row of any kind. Throws a FileRefusal when a file goes on and on without data. */
  line(): void {
    this.lines += 1;
    if (this.lines > this.limit * LINES_PER_ROW + SPARE_LINES) throw this.refusal();
  }

  /** One more data row. Throws a FileRefusal beyond the limit. */
  row(): void {
    if (this.rows >= this.limit) throw this.refusal();
    this.rows += 1;
  }

  accept(): void {
    this.accepted += 1;
  }

  private refusal(): FileRefusal {
    const limit = showNumber(this.limit);
    return tooLarge({ vi: `${limit.vi} dòng`, en: `${limit.en} rows` });
  }

  get counts(): IntakeCounts {
    return { rows: this.rows, accepted: this.accepted, rejected: this.rows - this.accepted };
  }
}

import type { RowFaults } from '../faults/row-faults.ts';

const CAPACITY = 10_000;
const LONGEST_KEY = 1_000;

/** Remembers answers by key; forgets all of them when it is full, so that memory stays flat. */
export class Memo<Answer> {
  private readonly answers = new Map<string, Answer>();

  of(key: string, answer: () => Answer): Answer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const found = answer();
    this.keep(key, found);
    return found;
  }

  /** The same for a reading that may add faults: only one without a fault is remembered. */
  ofFaultless(key: string, faults: RowFaults, read: () => Answer): Answer {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const before = faults.all.length;
    const found = read();
    if (faults.all.length === before) this.keep(key, found);
    return found;
  }

  private keep(key: string, answer: Answer): void {
    if (key.length > LONGEST_KEY) return;
    if (this.answers.size >= CAPACITY) this.answers.clear();
    this.answers.set(key, answer);
  }
}

import { ACTIVITY_COLUMNS } from '../table/activity-columns.ts';
import { BROADCAST_COLUMNS } from '../table/broadcast-columns.ts';
import type { HeaderSpelling } from './repairs.ts';
import { spellingKey } from './spelling-key.ts';

export interface HeaderAssignment {
  /** Canonical header; null: the column is left out. */
  readonly column: string | null;
  readonly spelling: HeaderSpelling;
}

const COLUMNS = new Set([...ACTIVITY_COLUMNS, ...BROADCAST_COLUMNS].map(({ header }) => header));

/** Headers that somebody gave a meaning. What this file was told goes first; what was taught fills in what is unknown. */
export class HeaderAssignments {
  private readonly chosen: ReadonlyMap<string, HeaderAssignment>;
  private readonly taught: ReadonlyMap<string, HeaderAssignment>;

  constructor(spellings: readonly HeaderSpelling[]) {
    this.chosen = assignmentsOf(spellings.filter(({ taughtOn }) => taughtOn === null));
    this.taught = assignmentsOf(spellings.filter(({ taughtOn }) => taughtOn !== null));
  }

  chosenFor(header: string): HeaderAssignment | undefined {
    return this.chosen.size === 0 ? undefined : this.chosen.get(spellingKey(header));
  }

  taughtFor(header: string): HeaderAssignment | undefined {
    return this.taught.size === 0 ? undefined : this.taught.get(spellingKey(header));
  }
}

function assignmentsOf(spellings: readonly HeaderSpelling[]): ReadonlyMap<string, HeaderAssignment> {
  const found = new Map<string, HeaderAssignment>();
  for (const spelling of spellings) {
    const { header, column } = spelling;
    if (column === null || COLUMNS.has(column)) found.set(spellingKey(header), { column, spelling });
  }
  return found;
}

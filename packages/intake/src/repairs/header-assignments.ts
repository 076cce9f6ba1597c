import { ACTIVITY_COLUMNS, type ActivityField } from '../table/activity-columns.ts';
import type { HeaderSpelling } from './repairs.ts';
import { spellingKey } from './spelling-key.ts';

export interface HeaderAssignment {
  /** null: the column is left out. */
  readonly field: ActivityField | null;
  readonly spelling: HeaderSpelling;
}

const FIELDS = new Map(ACTIVITY_COLUMNS.map(({ header, field }) => [header, field]));

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
    const field = spelling.column === null ? null : FIELDS.get(spelling.column);
    if (field !== undefined) found.set(spellingKey(spelling.header), { field, spelling });
  }
  return found;
}

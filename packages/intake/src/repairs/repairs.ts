import type { CivilDate } from '@lantoa/domain';
import type { LegacyEncoding } from '../csv/detect-encoding.ts';

/** One cell of the file, written anew. */
export interface CellRepair {
  /** 1-based line or sheet row. */
  readonly row: number;
  /** Canonical header. */
  readonly column: string;
  readonly value: string;
}

/** What a name means wherever a column has it and it leads nowhere on its own. A name that is found is never changed. */
export interface Spelling {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** Day on which the office taught it; null for a repair of this file alone. */
  readonly taughtOn: CivilDate | null;
}

/** Which column of the form a header of the file means. */
export interface HeaderSpelling {
  readonly header: string;
  /** Canonical header; null leaves the column out. */
  readonly column: string | null;
  readonly taughtOn: CivilDate | null;
}

/** What somebody put right before the file is recorded; the file itself stays as it was sent. */
export interface Repairs {
  readonly headers: readonly HeaderSpelling[];
  readonly spellings: readonly Spelling[];
  readonly cells: readonly CellRepair[];
  /** Rows that are not to be recorded. */
  readonly leftOut: readonly number[];
  /** For a text of one byte a character, where the words did not tell. */
  readonly encoding: LegacyEncoding | null;
}

export const NO_REPAIRS: Repairs = { headers: [], spellings: [], cells: [], leftOut: [], encoding: null };

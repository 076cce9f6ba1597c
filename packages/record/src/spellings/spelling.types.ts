import type { Scope } from '../database/scope.ts';

/** A name or a header as a body writes it, and what it means on the form. */
export interface TaughtSpelling {
  /** Column of the form that holds the name; empty for the header of a column. */
  readonly column: string;
  readonly from: string;
  /** A name of the form, or the header of a column of it; empty for a header that is not to be read. */
  readonly to: string;
  /** ISO instant. */
  readonly taughtAt: string;
}

/** What bodies taught. It changes no figure by itself: a later import reads with it, and says so. */
export interface SpellingStore {
  /** Newest first. */
  taughtBy(organisation: string, scope: Scope): Promise<readonly TaughtSpelling[]>;
  /** Keeps spellings for the body; a newer meaning takes the place of the older. Who did it is in the audit. */
  teach(input: {
    readonly organisation: string;
    readonly by: string;
    readonly spellings: readonly Omit<TaughtSpelling, 'taughtAt'>[];
  }): Promise<void>;
  /** False where the body never taught it. */
  forget(input: {
    readonly organisation: string;
    readonly by: string;
    readonly column: string;
    readonly from: string;
  }): Promise<boolean>;
}

import type { ActivityStatus, CivilDate } from '@lantoa/domain';
import type { Scope } from '../database/scope.ts';

export interface UndoImport {
  /** Number of the batch that the import made. */
  readonly batch: number;
  readonly by: string;
  readonly reason: string;
}

/** A row of the import that is not taken back, because somebody changed it since. */
export interface KeptRow {
  readonly activityId: string;
  readonly date: CivilDate;
  readonly status: ActivityStatus;
}

export interface UndoPlan {
  readonly batch: number;
  /** Id of the account that imported, or the name of a program. */
  readonly by: string;
  readonly isSample: boolean;
  /** Rows that would be taken back. */
  readonly retracted: number;
  readonly keptCount: number;
  /** The first 100. */
  readonly kept: readonly KeptRow[];
  /** When it was taken back; null while it stands. */
  readonly undoneAt: string | null;
}

export interface UndoOutcome extends UndoPlan {
  /** Batch that took the rows back; null when there was none left to take back. */
  readonly seq: number | null;
  readonly replayed: boolean;
}

export interface UndoStore {
  /** What taking an import back would do; null where the batch is no import. */
  plan(batch: number, scope: Scope): Promise<UndoPlan | null>;
  /**
   * Takes back what an import recorded and nobody changed since, as one batch. Done again, it has no further effect.
   * @throws RecordFault NOT_FOUND, INVALID_ARGUMENT for the reason
   */
  undo(input: UndoImport): Promise<UndoOutcome>;
}

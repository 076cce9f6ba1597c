import type { CivilDate, DuplicateReason } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { ActivityListQuery } from './questions.ts';

/** `limit` default 50, at most 500. */
export type DuplicateQuery = Omit<ActivityListQuery, 'offset'>;
export interface DuplicateResult {
  readonly evidence: Evidence;
  /** Pairs before `limit`. */
  readonly total: number;
  readonly candidates: readonly DuplicateCandidate[];
}
/** Two records that may tell of one event, the earlier recorded one first. */
export interface DuplicateCandidate {
  readonly first: DuplicateRecord;
  readonly second: DuplicateRecord;
  readonly reasons: readonly DuplicateReason[];
  readonly units: readonly Key[];
  readonly topics: readonly Key[];
}
export interface DuplicateRecord {
  readonly id: string;
  readonly revision: number;
  readonly date: CivilDate;
  readonly actor: Key;
  readonly activityType: Key;
  readonly attendances: Cell;
}

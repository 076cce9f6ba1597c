import type { ActivityPayload, CivilDate, DuplicateCriterion, DuplicateReason, DuplicateVerdict } from '@lantoa/domain';
import type { Cell, Evidence, Key } from './answers.ts';
import type { ActivityStatus, Lang } from './lists.ts';
import type { ActivityListQuery } from './questions.ts';

/** `limit` default 50, at most 500. */
export type DuplicateQuery = Omit<ActivityListQuery, 'offset' | 'text'>;
/** Ids of two records that a person said to tell of two events; they are no candidates any more. */
export type DismissedPair = readonly [string, string];
export interface DuplicateResult {
  readonly evidence: Evidence;
  /** Pairs before `limit`. */
  readonly total: number;
  readonly candidates: readonly DuplicateCandidate[];
}
export interface JudgedCriterion {
  readonly criterion: DuplicateCriterion;
  readonly verdict: DuplicateVerdict;
}
/** Two records that may tell of one event, the earlier recorded one first. */
export interface DuplicateCandidate {
  readonly first: DuplicateRecord;
  readonly second: DuplicateRecord;
  readonly reasons: readonly DuplicateReason[];
  /** Unit, date, venue, topic and size, each with how far the two agree in it. */
  readonly criteria: readonly JudgedCriterion[];
  readonly units: readonly Key[];
  readonly topics: readonly Key[];
}
export interface DuplicateRecord {
  readonly id: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly date: CivilDate;
  readonly actor: Key;
  /** Name of the reporting body; null where the record names none of the list. */
  readonly organisation: string | null;
  readonly activityType: Key;
  readonly channel: Key;
  readonly setting: Key | null;
  /** null: none was named, or the viewer reads no free text of it. */
  readonly village: string | null;
  readonly units: readonly Key[];
  readonly topics: readonly Key[];
  readonly sessions: Cell;
  readonly attendances: Cell;
}
/** A record that is linked, as the record says, and the one that counts for it where the viewer reads that one. */
export interface StandingLink {
  readonly linked: RecordedTelling;
  readonly lead: RecordedTelling | null;
}
export interface RecordedTelling {
  readonly id: string;
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
}
export interface DuplicateLinksQuery {
  readonly links: readonly StandingLink[];
  readonly lang: Lang;
}
/** A link in words; without the lead there is nothing to compare. */
export interface DuplicateLink {
  readonly linked: DuplicateRecord;
  readonly lead: DuplicateRecord | null;
  readonly criteria: readonly JudgedCriterion[];
  readonly units: readonly Key[];
}

import type { ActivityPayload, ActivityStatus, DateRange } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';
import type { Scope } from '../database/scope.ts';
import type { RecordedActivity } from '../entry/entry.types.ts';

/** An activity in the revision that was seen. */
export interface SeenActivity {
  readonly id: string;
  readonly expectedRevision: number;
}

export interface LinkDuplicates {
  /** The one that counts; it stays as it is. */
  readonly lead: SeenActivity;
  /** Those that tell of the same event and count no more. */
  readonly linked: readonly SeenActivity[];
  readonly by: string;
  /** The same key again has no further effect and answers the first outcome. */
  readonly idempotencyKey: string;
}

export interface UnlinkDuplicate extends SeenActivity {
  readonly by: string;
  readonly idempotencyKey: string;
}

export interface DismissDuplicate {
  /** Ids of two activities, in whatever order. */
  readonly pair: readonly [string, string];
  readonly by: string;
}

/** What stands after a link was made or undone. */
export interface LinkOutcome {
  readonly lead: string;
  readonly linked: readonly { readonly id: string; readonly revision: number; readonly status: ActivityStatus }[];
}

export interface StandingLinksWanted {
  /** Days of the linked records; null: all. */
  readonly days: DateRange | null;
  readonly limit: number;
  readonly offset: number;
}

/** A record that is linked by now. */
export interface StandingLinkRow {
  readonly id: string;
  readonly revision: number;
  readonly payload: ActivityPayload;
  /** What it goes back to when the link is undone. */
  readonly statusBefore: ActivityStatus;
  /** The one that counts; null where the scope does not see it. */
  readonly lead: RecordedActivity | null;
  /** ISO instant. */
  readonly linkedAt: string;
  /** Id of the account, or the name of the program that linked; name and role where it is an account's. */
  readonly by: string;
  readonly byName: string | null;
  readonly byRole: Role | null;
}

export interface StandingLinks {
  /** How many there are beside this page, too. */
  readonly total: number;
  readonly links: readonly StandingLinkRow[];
}

/** Records that tell of one event. Who may do what is settled before. Every method throws RecordFault. */
export interface DuplicateStore {
  /**
   * Links records to the one that counts, as one batch: each gets its next revision, RETRACTED, which names the lead.
   * @throws RecordFault CONFLICT for a revision that is not the newest, RECORD_LINKED for chains, INVALID_ARGUMENT
   */
  link(input: LinkDuplicates): Promise<LinkOutcome>;
  /** Puts a linked record back to what it was before the link. @throws RecordFault CONFLICT, NOT_FOUND */
  unlink(input: UnlinkDuplicate): Promise<LinkOutcome>;
  /** Remembers that two records tell of two events. Done again, it has no further effect. */
  dismiss(input: DismissDuplicate): Promise<void>;
  /** Pairs that were said to be two events, the smaller id first. */
  dismissed(): Promise<readonly (readonly [string, string])[]>;
  /** Links that stand and whose linked record the scope sees, the newest link first. */
  standing(wanted: StandingLinksWanted, scope: Scope): Promise<StandingLinks>;
  /** Status that a linked record had before it was linked; null where it is not linked. */
  statusBefore(id: string): Promise<ActivityStatus | null>;
}

import type { ActivityStatus, ActorRole, ConfirmedWarningInput, SavingPartsFragment } from '../gql/graphql.ts';
import type { Plain } from './plain.ts';

type Answer = Plain<SavingPartsFragment>;
export type EntryFault = Answer['faults'][number];
export type TheirVersion = NonNullable<NonNullable<Answer['conflict']>['theirs']>;

/** An activity with every field of the form told, be it with nothing. */
export type WholeActivity = TheirVersion['activity'];

/** Where an entry stands on its way from this device to the record. */
export type OutboxState =
  /** `dueAt`: not to be tried before, in ms since 1970. */
  | { readonly kind: 'waiting'; readonly tries: number; readonly dueAt: number }
  | { readonly kind: 'sending'; readonly tries: number }
  /** Open in the form; not sent until it is saved there. */
  | { readonly kind: 'held' }
  /** `revision`: on record; pages of an earlier build kept none. */
  | { readonly kind: 'sent'; readonly status: ActivityStatus; readonly revision?: number; readonly at: number }
  /** Faults to mend, warnings to confirm. `activity`: how a row was read, where it could be. */
  | { readonly kind: 'refused'; readonly faults: readonly EntryFault[]; readonly activity?: WholeActivity }
  | { readonly kind: 'conflict'; readonly theirs: TheirVersion; readonly activity?: WholeActivity }
  /** Refused as a whole: rights, or a page of another build. */
  | { readonly kind: 'stopped'; readonly reason: { readonly title: string; readonly remedy: string } };

interface ItemParts {
  /** Of the activity; made here. */
  readonly id: string;
  readonly account: string;
  readonly expectedRevision: number;
  /** One for each decision: however often it is sent, it has one effect. */
  readonly idempotencyKey: string;
  /** In ms since 1970. */
  readonly writtenAt: number;
  readonly state: OutboxState;
}

/** An activity as the form says it. Pages of an earlier build named no kind. */
export interface ActivityItem extends ItemParts {
  readonly kind?: 'activity';
  readonly activity: WholeActivity;
  readonly confirmed: readonly ConfirmedWarningInput[];
}

/** A row of the table, as it was typed: the server reads it when it is sent. */
export interface RowItem extends ItemParts {
  readonly kind: 'row';
  readonly row: WrittenRow;
  readonly confirmed: readonly ConfirmedWarningInput[];
}

/** Something on record that is to be taken back. */
export interface RetractionItem extends ItemParts {
  readonly kind: 'retraction';
  /** As it was seen. */
  readonly recorded: TheirVersion;
  readonly reason: string;
}

/** One decision, kept on the device until the record has it. One for each activity of an account. */
export type OutboxItem = ActivityItem | RowItem | RetractionItem;

/** What somebody decided, before it is put into the outbox. */
export type Decision = DecisionOf<ActivityItem> | DecisionOf<RowItem> | DecisionOf<RetractionItem>;
type DecisionOf<Item> = Omit<Item, 'idempotencyKey' | 'writtenAt' | 'state'>;

export interface WrittenRow {
  /** By field, as faults name them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly carried?: CarriedRow;
}

/** The earlier broadcast or the template that a row was made of. */
export interface CarriedRow {
  readonly of: string;
  readonly source:
    { readonly kind: 'broadcast'; readonly on: string } | { readonly kind: 'template'; readonly name: string };
  /** As they were brought, by field, also of fields that the table has no column for. */
  readonly texts: Readonly<Record<string, string>>;
  readonly otherActors: readonly { readonly actor: string; readonly role: ActorRole }[];
}

/** What came of one try. */
export type Outcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly status: ActivityStatus }
  | Extract<OutboxState, { readonly kind: 'refused' | 'conflict' | 'stopped' }>
  /** No line, no answer, or a server that is busy: it may or may not have been recorded. */
  | { readonly kind: 'unanswered' }
  /** Nobody, or somebody else, is signed in. */
  | { readonly kind: 'signedOut' };

/** Everything that is not on record yet. */
export function isUnsent({ state }: OutboxItem): boolean {
  return state.kind !== 'sent';
}

import type { ActivityStatus } from '../../gql/graphql.ts';
import type { ActivityItem, EntryFault, RowItem } from '../../outbox/outbox-item.ts';
import type { Draft, RecordedEntry } from './draft.ts';
import { newUuid } from '../../components/new-uuid.ts';
import type { Standing } from './save-by-outbox.ts';

export type Fault = EntryFault;

/** One entry in the form. */
export interface Entry {
  readonly id: string;
  readonly expectedRevision: number;
  readonly draft: Draft;
  /** What was on record when the draft was opened from it; null where there was nothing, or nobody knows. */
  readonly base: Draft | null;
  /** Written by hand since it was opened; only then is it worth keeping. */
  readonly isTouched: boolean;
  readonly faults: readonly Fault[];
  readonly notNumbers: readonly string[];
  /** By `faultKey`. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly theirs: RecordedEntry | null;
  /** Refused as a whole. */
  readonly stopped: { readonly title: string; readonly remedy: string } | null;
  /** WAITING: on this device, until there is a line. */
  readonly saved: ActivityStatus | 'WAITING' | null;
  readonly isSaving: boolean;
  /** Something was written while a save was under way, and is not saved yet. */
  readonly isLate: boolean;
  /** Of the form: what comes of a save belongs to the opening that it was made in. */
  readonly opening: symbol;
}

export function faultKey({ field, code, value }: Pick<Fault, 'field' | 'code' | 'value'>): string {
  return [field ?? '', code, value ?? ''].join(' ');
}

export function begin(draft: Draft, id = newUuid(), expectedRevision = 0, base: Draft | null = null): Entry {
  const nothing = { faults: [], notNumbers: [], reasons: {}, theirs: null, saved: null, stopped: null };
  const fresh = { isTouched: false, isSaving: false, isLate: false, opening: Symbol('opening') };
  return { id, expectedRevision, draft, base, ...fresh, ...nothing };
}

/** What was asked stays asked while this device refuses the reason that was given, or another text. */
function stillAsked(faults: readonly Fault[], standing: Standing): readonly Fault[] {
  return standing.kind === 'unkept' ? faults.filter(({ severity }) => severity === 'WARNING') : [];
}

/** The warnings that a reason was given for. */
export function confirmedOf({ faults, reasons }: Pick<Entry, 'faults' | 'reasons'>) {
  return faults.flatMap((fault) => {
    const reason = reasons[faultKey(fault)] ?? '';
    const { field, code, value, severity } = fault;
    return severity === 'WARNING' && reason.trim() !== ''
      ? [{ field: field ?? null, code, value: value ?? null, reason }]
      : [];
  });
}

type Answer = Pick<Entry, 'faults' | 'theirs' | 'saved' | 'stopped'>;

/** What the form shows of how its entry stands. */
export function answerOf(state: Standing): Answer {
  const nothing = { faults: [], theirs: null, saved: null, stopped: null };
  switch (state.kind) {
    case 'sent':
      return { ...nothing, saved: state.status };
    case 'refused':
    case 'unkept':
      return { ...nothing, faults: state.faults };
    case 'conflict':
      return { ...nothing, theirs: state.theirs };
    case 'stopped':
    case 'unstored':
      return { ...nothing, stopped: state.reason };
    case 'waiting':
    case 'sending':
    case 'held':
      return { ...nothing, saved: 'WAITING' };
  }
}

/** Whether an entry was written on while it was being saved. */
export function isWrittenOn(now: Entry, sent: Entry): boolean {
  return now.opening === sent.opening && now.draft !== sent.draft;
}

/**
 * The form when it is known how a save stands. What was written meanwhile stays: it is said not to be saved, and follows on
 * what is on record by now. Where another entry was opened meanwhile, that one stays.
 * @param sent as the form was when it was saved
 * @param asked what was asked before it was saved
 */
export function afterSave(now: Entry, sent: Entry, standing: Standing, asked: readonly Fault[]): Entry {
  if (now.opening !== sent.opening) return now;
  const answer = answerOf(standing);
  const faults = [...answer.faults, ...stillAsked(asked, standing)];
  if (answer.saved === null || !isWrittenOn(now, sent)) return { ...now, ...answer, faults, isSaving: false };
  const onRecord =
    standing.kind === 'sent' ? { expectedRevision: standing.revision ?? now.expectedRevision, base: sent.draft } : {};
  return { ...now, ...answer, ...onRecord, faults, saved: null, isSaving: false, isLate: true };
}

/** The reasons that were given when an entry was saved, as the form shows them. */
export function reasonsOf({ confirmed }: Pick<ActivityItem | RowItem, 'confirmed'>): Entry['reasons'] {
  return Object.fromEntries(confirmed.map(({ reason, ...fault }) => [faultKey(fault), reason]));
}

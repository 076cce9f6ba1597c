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
}

export function faultKey({ field, code, value }: Fault): string {
  return [field ?? '', code, value ?? ''].join(' ');
}

export function begin(draft: Draft, id = newUuid(), expectedRevision = 0, base: Draft | null = null): Entry {
  const nothing = { faults: [], notNumbers: [], reasons: {}, theirs: null, saved: null, stopped: null };
  return { id, expectedRevision, draft, base, isTouched: false, isSaving: false, ...nothing };
}

/** What was asked stays asked while this device refuses the reason that was given, or another text. */
export function stillAsked(faults: readonly Fault[], standing: Standing): readonly Fault[] {
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
      return { ...nothing, stopped: state.reason };
    case 'waiting':
    case 'sending':
    case 'held':
      return { ...nothing, saved: 'WAITING' };
  }
}

/** The reasons that were given when an entry was saved, as the form shows them. */
export function reasonsOf({ confirmed }: Pick<ActivityItem | RowItem, 'confirmed'>): Entry['reasons'] {
  return Object.fromEntries(
    confirmed.map(({ field, code, value, reason }) => [[field ?? '', code, value ?? ''].join(' '), reason]),
  );
}

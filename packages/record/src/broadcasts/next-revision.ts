import type { ActivityPayload, ActivityStatus, Count } from '@lantoa/domain';
import { canonicalJson } from '../ledger/canonical-json.ts';

/** What the runs that stand add up to. */
export interface RunSums {
  readonly runs: number;
  /** null: no run says how long it was. */
  readonly seconds: number | null;
}

/** The newest revision of an activity that is made of runs. */
export interface Standing {
  readonly revision: number;
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  /** Written by an import, or by taking one back. */
  readonly isByImport: boolean;
  /** What an import wrote last; null where none did. */
  readonly imported: ActivityPayload | null;
  /** Another record was linked to it as telling of the same event. */
  readonly isLead: boolean;
}

export type NextRevision =
  | { readonly kind: 'same' }
  /** A person changed it, or linked it: the figure of the runs does not go over that. */
  | { readonly kind: 'kept' }
  | {
      readonly kind: 'next';
      readonly revision: number;
      readonly status: ActivityStatus;
      readonly payload: ActivityPayload;
    };

const HUNDREDTHS = 100;

/**
 * What follows from the runs that stand for the activity they make up. `base` is the activity without figures.
 * Convention: without a run it is retracted; what a person changed, took back or linked stays.
 */
export function nextRevision(
  sums: RunSums | null,
  standing: Standing | null,
  { base, status }: { readonly base: ActivityPayload; readonly status: ActivityStatus },
): NextRevision {
  const isHeard = sums !== null && sums.runs > 0;
  if (standing === null)
    return isHeard ? { kind: 'next', revision: 1, status, payload: { ...base, counts: countsOf(sums) } } : SAME;
  const isRetracted = standing.status === 'RETRACTED';
  if (!isHeard && isRetracted) return SAME;
  const counts = isHeard ? countsOf(sums) : null;
  if (!isRetracted && counts !== null && canonicalJson(counts) === canonicalJson(standing.payload.counts)) return SAME;
  if (isChangedByHand(standing) || (!isHeard && standing.isLead)) return { kind: 'kept' };
  const { duplicateOf: _link, ...payload } = standing.payload;
  const revision = standing.revision + 1;
  return counts === null
    ? { kind: 'next', revision, status: 'RETRACTED', payload }
    : { kind: 'next', revision, status, payload: { ...payload, counts } };
}

const SAME = { kind: 'same' } as const;

function isChangedByHand({ isByImport, status, payload, imported }: Standing): boolean {
  if (isByImport) return false;
  return status === 'RETRACTED' || imported === null || canonicalJson(payload) !== canonicalJson(imported);
}

/** Minutes are rounded once, to hundredths, from the seconds of all runs together. */
function countsOf({ runs, seconds }: RunSums): ActivityPayload['counts'] {
  const count = (value: number): Count => ({ value, quality: 'imported', isRounded: false });
  const minutes = seconds === null ? null : Math.round((seconds * HUNDREDTHS) / 60) / HUNDREDTHS;
  return { sessions: count(runs), ...(minutes !== null && { duration_minutes: count(minutes) }) };
}

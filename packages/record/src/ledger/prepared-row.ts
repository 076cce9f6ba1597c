import { randomBytes } from 'node:crypto';
import type { ReferenceRevision } from '@lantoa/domain';
import type { AppendActivity, AppendSubmission, AppendSummary } from './append.types.ts';
import { canonicalJson } from './canonical-json.ts';
import { summaryIdOf } from './content-id.ts';
import { rowHash, textDigest } from './hashes.ts';

export type RowKind = 'activity' | 'summary' | 'submission' | 'reference' | 'redaction';

/** A row ready to be staged: its content as canonical JSON, hashed. */
export interface PreparedRow {
  readonly kind: RowKind;
  /** Activity id, summary id, `unit period`, `kind key`. */
  readonly key: string;
  readonly revision: number | null;
  readonly status: string | null;
  readonly payloadJson: string;
  readonly rowHash: Buffer;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
  readonly salt: Buffer | null;
  readonly textDigest: Buffer | null;
}

const NO_TEXT = { note: null, organisationAsWritten: null, salt: null, textDigest: null } as const;

export function prepareActivity(activity: AppendActivity): PreparedRow {
  const { activityId, status, text } = activity;
  const payloadJson = canonicalJson(activity.payload);
  const salt = text === null ? null : randomBytes(16);
  const digest = text === null || salt === null ? null : textDigest(text, salt);
  return {
    kind: 'activity',
    key: activityId,
    revision: activity.revision ?? null,
    status,
    payloadJson,
    rowHash: rowHash('activity', activityId, status, payloadJson, digest),
    note: text?.note ?? null,
    organisationAsWritten: text?.organisationAsWritten ?? null,
    salt,
    textDigest: digest,
  };
}

export function prepareSummary({ status, row }: AppendSummary): PreparedRow {
  return prepared('summary', summaryIdOf(row), status, row);
}

export function prepareSubmission({ unit, period, status, onTime }: AppendSubmission): PreparedRow {
  return prepared('submission', submissionKey(unit, period), null, { unit, period, status, onTime });
}

export function prepareReference({ kind, key, payload }: ReferenceRevision): PreparedRow {
  return prepared('reference', referenceKey(kind, key), null, payload);
}

export function prepareRedaction(activityId: string, revision: number, reason: string): PreparedRow {
  return { ...prepared('redaction', activityId, null, { reason }), revision };
}

/** Neither part of a key holds a space before the last one begins. */
export function submissionKey(unit: string, period: string): string {
  return `${unit} ${period}`;
}

export function referenceKey(kind: string, key: string): string {
  return `${kind} ${key}`;
}

function prepared(kind: RowKind, key: string, status: string | null, payload: unknown): PreparedRow {
  const payloadJson = canonicalJson(payload);
  return {
    kind,
    key,
    revision: null,
    status,
    payloadJson,
    rowHash: rowHash(kind, key, status, payloadJson, null),
    ...NO_TEXT,
  };
}

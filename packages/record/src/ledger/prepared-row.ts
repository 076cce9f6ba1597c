import type { ReferenceRevision } from '@lantoa/domain';
import type { AppendActivity, AppendSubmission, AppendSummary } from './append.types.ts';
import { canonicalJson } from './canonical-json.ts';
import { summaryIdOf } from './content-id.ts';
import { rowHash, textDigest } from './hashes.ts';
import { newSalt } from './salt.ts';

export type RowKind = 'activity' | 'run' | 'summary' | 'submission' | 'reference' | 'redaction';

/** A row ready to be staged: its content as canonical JSON, hashed. */
export interface PreparedRow {
  readonly kind: RowKind;
  /** Id of the activity, the run or the summary; null for the kinds that have a key. */
  readonly id: string | null;
  /** Unit and period, kind and key of a reference row, or the activity of a run; null for the other kinds. */
  readonly key: readonly [list: string, key: string] | null;
  readonly revision: number | null;
  /** The revision was left open: a first one is meant. */
  readonly isFirst: boolean;
  readonly status: string | null;
  readonly payloadJson: string;
  readonly rowHash: Buffer;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
  readonly salt: Buffer | null;
  readonly textDigest: Buffer | null;
}

const NOTHING_ELSE = {
  id: null,
  key: null,
  revision: null,
  isFirst: false,
  status: null,
  note: null,
  organisationAsWritten: null,
  salt: null,
  textDigest: null,
} as const;

export function prepareActivity(activity: AppendActivity): PreparedRow {
  return prepareActivityJson(activity, canonicalJson(activity.payload));
}

/** The same, where the canonical JSON of the payload is known. */
export function prepareActivityJson(
  { activityId, status, text, revision }: Omit<AppendActivity, 'payload'>,
  payloadJson: string,
): PreparedRow {
  const salt = text === null ? null : newSalt();
  const digest = text === null || salt === null ? null : textDigest(text, salt);
  return {
    kind: 'activity',
    id: activityId,
    key: null,
    revision: revision ?? 1,
    isFirst: revision === undefined,
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
  const id = summaryIdOf(row);
  return { ...NOTHING_ELSE, kind: 'summary', id, status, ...hashed('summary', id, status, row) };
}

export function prepareSubmission({ unit, period, status, onTime }: AppendSubmission): PreparedRow {
  const content = { unit, period, status, onTime };
  return {
    ...NOTHING_ELSE,
    kind: 'submission',
    key: [unit, period],
    ...hashed('submission', rowKey(unit, period), null, content),
  };
}

export function prepareReference({ kind, key, payload }: ReferenceRevision): PreparedRow {
  return {
    ...NOTHING_ELSE,
    kind: 'reference',
    key: [kind, key],
    ...hashed('reference', rowKey(kind, key), null, payload),
  };
}

export function prepareRedaction(activityId: string, revision: number, reason: string): PreparedRow {
  return {
    ...NOTHING_ELSE,
    kind: 'redaction',
    id: activityId,
    revision,
    ...hashed('redaction', activityId, null, { reason }),
  };
}

/** The two parts of a key as one text; the first part holds no space. */
export function rowKey(list: string, key: string): string {
  return `${list} ${key}`;
}

function hashed(
  kind: RowKind,
  key: string,
  status: string | null,
  payload: unknown,
): Pick<PreparedRow, 'payloadJson' | 'rowHash'> {
  const payloadJson = canonicalJson(payload);
  return { payloadJson, rowHash: rowHash(kind, key, status, payloadJson, null) };
}

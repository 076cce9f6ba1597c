import type { ActivityStatus, BatchSource, ReferenceKind, SubmissionStatus } from '@lantoa/domain';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/* The tables as TypeORM knows them; a test holds them against the migrations. The ledger is written by bulk SQL. */

export interface LedgerBatchRow {
  seq: number;
  id: string;
  recordedAt: Date;
  recordedBy: string;
  source: BatchSource;
  isSample: boolean;
  idempotencyKey: string;
  fileDigest: Buffer | null;
  rows: number;
  rowsHash: Buffer;
  prevHash: Buffer;
  hash: Buffer;
}

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const bytes = { type: 'bytea' } as const;
const instant = { type: 'timestamp with time zone', precision: 3 } as const;
const nullable = { nullable: true } as const;

function key(table: string, column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, primary: true, primaryKeyConstraintName: `pk_${table}` };
}

const placeInBatch = (table: string) => ({
  columns: { batchId: { ...uuid, name: 'batch_id' }, ordinal: integer, rowHash: { ...bytes, name: 'row_hash' } },
  uniques: [{ name: `uq_${table}_ordinal`, columns: ['batchId', 'ordinal'] }],
});

const activityStatusCheck = (table: string) => ({
  name: `ck_${table}_status`,
  expression: `status IN ('DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'RETRACTED')`,
});

export const LedgerBatchEntity = new EntitySchema<LedgerBatchRow>({
  name: 'LedgerBatch',
  tableName: 'ledger_batch',
  columns: {
    seq: key('ledger_batch', integer),
    id: uuid,
    recordedAt: { ...instant, name: 'recorded_at' },
    recordedBy: { ...text, name: 'recorded_by' },
    source: text,
    isSample: { type: 'boolean', name: 'is_sample' },
    idempotencyKey: { ...text, name: 'idempotency_key' },
    fileDigest: { ...bytes, ...nullable, name: 'file_digest' },
    rows: integer,
    rowsHash: { ...bytes, name: 'rows_hash' },
    prevHash: { ...bytes, name: 'prev_hash' },
    hash: bytes,
  },
  uniques: [
    { name: 'uq_ledger_batch_id', columns: ['id'] },
    { name: 'uq_ledger_batch_idempotency_key', columns: ['idempotencyKey'] },
  ],
  checks: [
    { name: 'ck_ledger_batch_seq', expression: 'seq > 0' },
    {
      name: 'ck_ledger_batch_source',
      expression: `source IN ('reference', 'import', 'upload', 'sample', 'correction', 'redaction')`,
    },
  ],
});

export interface LedgerBatchFileRow {
  batchId: string;
  fileName: string;
  salt: Buffer;
  kind: string | null;
  rows: number | null;
  accepted: number | null;
}

export const LedgerBatchFileEntity = new EntitySchema<LedgerBatchFileRow>({
  name: 'LedgerBatchFile',
  tableName: 'ledger_batch_file',
  columns: {
    batchId: key('ledger_batch_file', { ...uuid, name: 'batch_id' }),
    fileName: { ...text, name: 'file_name' },
    salt: bytes,
    kind: { ...text, ...nullable },
    rows: { ...integer, ...nullable },
    accepted: { ...integer, ...nullable },
  },
});

export interface BatchOutcomeRow {
  idempotencyKey: string;
  batchId: string | null;
  outcome: object;
  recordedAt: Date;
}

export const BatchOutcomeEntity = new EntitySchema<BatchOutcomeRow>({
  name: 'BatchOutcome',
  tableName: 'batch_outcome',
  columns: {
    idempotencyKey: key('batch_outcome', { ...text, name: 'idempotency_key' }),
    batchId: { ...uuid, ...nullable, name: 'batch_id' },
    outcome: { type: 'jsonb' },
    recordedAt: { ...instant, name: 'recorded_at' },
  },
});

export interface ActivityRevisionRow {
  activityId: string;
  revision: number;
  batchId: string;
  ordinal: number;
  status: ActivityStatus;
  date: string;
  organisation: string | null;
  communes: string[];
  districts: string[];
  payload: object;
  textDigest: Buffer | null;
  rowHash: Buffer;
}

const ofActivity = placeInBatch('activity_revision');

export const ActivityRevisionEntity = new EntitySchema<ActivityRevisionRow>({
  name: 'ActivityRevision',
  tableName: 'activity_revision',
  columns: {
    activityId: key('activity_revision', { ...uuid, name: 'activity_id' }),
    revision: key('activity_revision', integer),
    ...ofActivity.columns,
    status: text,
    date: { type: 'date' },
    organisation: { ...text, ...nullable },
    communes: { ...text, array: true },
    districts: { ...text, array: true },
    payload: { type: 'jsonb' },
    textDigest: { ...bytes, ...nullable, name: 'text_digest' },
  },
  uniques: ofActivity.uniques,
  indices: [{ name: 'ix_activity_revision_date', columns: ['date'] }],
  checks: [
    { name: 'ck_activity_revision_revision', expression: 'revision > 0' },
    activityStatusCheck('activity_revision'),
  ],
});

export interface ActivityTextRow {
  activityId: string;
  revision: number;
  note: string | null;
  organisationAsWritten: string | null;
  salt: Buffer | null;
}

export const ActivityTextEntity = new EntitySchema<ActivityTextRow>({
  name: 'ActivityText',
  tableName: 'activity_text',
  columns: {
    activityId: key('activity_text', { ...uuid, name: 'activity_id' }),
    revision: key('activity_text', integer),
    note: { ...text, ...nullable },
    organisationAsWritten: { ...text, ...nullable, name: 'organisation_as_written' },
    salt: { ...bytes, ...nullable },
  },
  checks: [{ name: 'ck_activity_text_whole', expression: 'num_nulls(note, organisation_as_written, salt) IN (0, 3)' }],
});

export interface SummaryRevisionRow {
  summaryId: string;
  revision: number;
  batchId: string;
  ordinal: number;
  status: ActivityStatus;
  unit: string;
  windowFrom: string;
  windowTo: string;
  payload: object;
  rowHash: Buffer;
}

const ofSummary = placeInBatch('summary_revision');

export const SummaryRevisionEntity = new EntitySchema<SummaryRevisionRow>({
  name: 'SummaryRevision',
  tableName: 'summary_revision',
  columns: {
    summaryId: key('summary_revision', { ...uuid, name: 'summary_id' }),
    revision: key('summary_revision', integer),
    ...ofSummary.columns,
    status: text,
    unit: text,
    windowFrom: { type: 'date', name: 'window_from' },
    windowTo: { type: 'date', name: 'window_to' },
    payload: { type: 'jsonb' },
  },
  uniques: ofSummary.uniques,
  checks: [
    { name: 'ck_summary_revision_window', expression: 'window_from <= window_to' },
    activityStatusCheck('summary_revision'),
  ],
});

export interface SubmissionRow {
  unit: string;
  period: string;
  revision: number;
  batchId: string;
  ordinal: number;
  status: SubmissionStatus;
  onTime: boolean | null;
  rowHash: Buffer;
}

const ofSubmission = placeInBatch('submission');

export const SubmissionEntity = new EntitySchema<SubmissionRow>({
  name: 'Submission',
  tableName: 'submission',
  columns: {
    unit: key('submission', text),
    period: key('submission', text),
    revision: key('submission', integer),
    ...ofSubmission.columns,
    status: text,
    onTime: { type: 'boolean', nullable: true, name: 'on_time' },
  },
  uniques: ofSubmission.uniques,
  checks: [
    {
      name: 'ck_submission_status',
      expression: `status IN ('not_due', 'due', 'draft', 'submitted', 'late', 'zero_report', 'returned', 'accepted',
        'frozen', 'missing')`,
    },
  ],
});

export interface ReferenceRevisionRow {
  kind: ReferenceKind;
  key: string;
  revision: number;
  batchId: string;
  ordinal: number;
  payload: object | null;
  rowHash: Buffer;
}

const ofReference = placeInBatch('reference_revision');

export const ReferenceRevisionEntity = new EntitySchema<ReferenceRevisionRow>({
  name: 'ReferenceRevision',
  tableName: 'reference_revision',
  columns: {
    kind: key('reference_revision', text),
    key: key('reference_revision', text),
    revision: key('reference_revision', integer),
    ...ofReference.columns,
    payload: { type: 'jsonb', nullable: true },
  },
  uniques: ofReference.uniques,
});

export interface RedactionRow {
  activityId: string;
  revision: number;
  batchId: string;
  ordinal: number;
  reason: string;
  rowHash: Buffer;
}

const ofRedaction = placeInBatch('redaction');

export const RedactionEntity = new EntitySchema<RedactionRow>({
  name: 'Redaction',
  tableName: 'redaction',
  columns: {
    activityId: key('redaction', { ...uuid, name: 'activity_id' }),
    revision: key('redaction', integer),
    ...ofRedaction.columns,
    reason: text,
  },
  uniques: ofRedaction.uniques,
});

export interface StagedRow {
  upload: string;
  ordinal: number;
  kind: string;
  id: string | null;
  keyList: string | null;
  key: string | null;
  revision: number | null;
  isFirst: boolean;
  status: string | null;
  payload: object | null;
  rowHash: Buffer;
  note: string | null;
  organisationAsWritten: string | null;
  salt: Buffer | null;
  textDigest: Buffer | null;
  stagedAt: Date;
}

export const StagedRowEntity = new EntitySchema<StagedRow>({
  name: 'StagedRow',
  tableName: 'staged_row',
  columns: {
    upload: key('staged_row', uuid),
    ordinal: key('staged_row', integer),
    kind: text,
    id: { ...uuid, ...nullable },
    keyList: { ...text, ...nullable, name: 'key_list' },
    key: { ...text, ...nullable },
    revision: { ...integer, ...nullable },
    isFirst: { type: 'boolean', name: 'is_first' },
    status: { ...text, ...nullable },
    payload: { type: 'jsonb', ...nullable },
    rowHash: { ...bytes, name: 'row_hash' },
    note: { ...text, ...nullable },
    organisationAsWritten: { ...text, ...nullable, name: 'organisation_as_written' },
    salt: { ...bytes, ...nullable },
    textDigest: { ...bytes, ...nullable, name: 'text_digest' },
    stagedAt: { type: 'timestamp with time zone', name: 'staged_at', default: () => 'now()' },
  },
});

export const LEDGER_ENTITIES = [
  LedgerBatchEntity,
  LedgerBatchFileEntity,
  BatchOutcomeEntity,
  ActivityRevisionEntity,
  ActivityTextEntity,
  SummaryRevisionEntity,
  SubmissionEntity,
  ReferenceRevisionEntity,
  RedactionEntity,
  StagedRowEntity,
] as const;

import type { BatchSource } from '@lantoa/domain';
import { EntitySchema } from 'typeorm';
import { bytes, instant, integer, key, nullable, text, uuid } from './entity-columns.ts';
import {
  ActivityRevisionEntity,
  ActivityTextEntity,
  RedactionEntity,
  ReferenceRevisionEntity,
  SubmissionEntity,
  SummaryRevisionEntity,
} from './revision.entities.ts';

/* The tables as TypeORM knows them; a test holds them against the migrations. */

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

const LedgerBatchEntity = new EntitySchema<LedgerBatchRow>({
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
  indices: [{ name: 'ix_ledger_batch_recorded_by', columns: ['recordedBy', 'seq'], where: `source = 'entry'` }],
  checks: [
    { name: 'ck_ledger_batch_seq', expression: 'seq > 0' },
    {
      name: 'ck_ledger_batch_source',
      expression: `source IN ('reference', 'import', 'upload', 'sample', 'correction', 'redaction', 'entry',
        'collection', 'undo', 'duplicate')`,
    },
  ],
});

interface LedgerBatchFileRow {
  batchId: string;
  fileName: string;
  salt: Buffer;
  kind: string | null;
  rows: number | null;
  accepted: number | null;
}

const LedgerBatchFileEntity = new EntitySchema<LedgerBatchFileRow>({
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

interface BatchOutcomeRow {
  idempotencyKey: string;
  batchId: string | null;
  outcome: object;
  recordedAt: Date;
}

const BatchOutcomeEntity = new EntitySchema<BatchOutcomeRow>({
  name: 'BatchOutcome',
  tableName: 'batch_outcome',
  columns: {
    idempotencyKey: key('batch_outcome', { ...text, name: 'idempotency_key' }),
    batchId: { ...uuid, ...nullable, name: 'batch_id' },
    outcome: { type: 'jsonb' },
    recordedAt: { ...instant, name: 'recorded_at' },
  },
});

interface StagedRow {
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

const StagedRowEntity = new EntitySchema<StagedRow>({
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

export const LEDGER_ENTITIES: readonly EntitySchema[] = [
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
];

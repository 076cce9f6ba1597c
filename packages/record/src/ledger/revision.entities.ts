import type { ActivityStatus, ReferenceKind, SubmissionStatus } from '@lantoa/domain';
import { EntitySchema } from 'typeorm';
import { bytes, integer, key, nullable, text, uuid } from './entity-columns.ts';

/* The rows that batches are made of. They are written by bulk SQL; see settle-rows.ts. */

const placeInBatch = (table: string) => ({
  columns: { batchId: { ...uuid, name: 'batch_id' }, ordinal: integer, rowHash: { ...bytes, name: 'row_hash' } },
  uniques: [{ name: `uq_${table}_ordinal`, columns: ['batchId', 'ordinal'] }],
});

const activityStatusCheck = (table: string) => ({
  name: `ck_${table}_status`,
  expression: `status IN ('DRAFT', 'SUBMITTED', 'VERIFIED', 'RETURNED', 'RETRACTED')`,
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
  indices: [
    { name: 'ix_activity_revision_date', columns: ['date'] },
    // Of an expression, which entities cannot say; the migration makes it.
    { name: 'ix_activity_revision_lead', synchronize: false },
  ],
  checks: [
    { name: 'ck_activity_revision_revision', expression: 'revision > 0' },
    activityStatusCheck('activity_revision'),
  ],
});

interface ActivityTextRow {
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

interface SummaryRevisionRow {
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

interface ReferenceRevisionRow {
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

interface RedactionRow {
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

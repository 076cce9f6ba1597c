import { EntitySchema } from 'typeorm';
import { bytes, instant, integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

/** What people write into the next report about a subject. */
export interface NarrativeRow {
  subject: string;
  organisation: string | null;
  unit: string | null;
  version: number;
  texts: object;
  savedBy: string;
  savedAt: Date;
}

export const NarrativeEntity = new EntitySchema<NarrativeRow>({
  name: 'ReportNarrative',
  tableName: 'report_narrative',
  columns: {
    subject: key('report_narrative', text),
    organisation: { ...text, ...nullable },
    unit: { ...text, ...nullable },
    version: integer,
    texts: { type: 'jsonb' },
    savedBy: { ...text, name: 'saved_by' },
    savedAt: { ...instant, name: 'saved_at' },
  },
  checks: [{ name: 'ck_report_narrative_version', expression: 'version > 0' }],
});

/** A report as it was issued. `head` and `content` are canonical JSON texts; the head holds the hash of the content. */
export interface IssuedReportRow {
  id: string;
  subject: string;
  revision: number;
  organisation: string | null;
  unit: string | null;
  issuedFor: string | null;
  issuedAt: Date;
  idempotencyKey: string;
  holdsExact: boolean;
  figuresHash: Buffer;
  head: string;
  content: string;
  hash: Buffer;
  code: string;
  docx: Buffer;
  docxHash: Buffer;
  xlsx: Buffer;
  xlsxHash: Buffer;
}

export const IssuedReportEntity = new EntitySchema<IssuedReportRow>({
  name: 'IssuedReport',
  tableName: 'issued_report',
  columns: {
    id: key('issued_report', uuid),
    subject: text,
    revision: integer,
    organisation: { ...text, ...nullable },
    unit: { ...text, ...nullable },
    issuedFor: { ...text, ...nullable, name: 'issued_for' },
    issuedAt: { ...instant, name: 'issued_at' },
    idempotencyKey: { ...text, name: 'idempotency_key' },
    holdsExact: { type: 'boolean', name: 'holds_exact' },
    figuresHash: { ...bytes, name: 'figures_hash' },
    head: text,
    content: text,
    hash: bytes,
    code: text,
    docx: bytes,
    docxHash: { ...bytes, name: 'docx_hash' },
    xlsx: bytes,
    xlsxHash: { ...bytes, name: 'xlsx_hash' },
  },
  uniques: [
    { name: 'uq_issued_report_revision', columns: ['subject', 'revision'] },
    { name: 'uq_issued_report_idempotency_key', columns: ['idempotencyKey'] },
    { name: 'uq_issued_report_code', columns: ['code'] },
  ],
  checks: [{ name: 'ck_issued_report_revision', expression: 'revision > 0' }],
});

export const ISSUED_ENTITIES: readonly EntitySchema[] = [NarrativeEntity, IssuedReportEntity];

import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Bilingual } from '../record-fault.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ChainBreak, ChainReport } from './chain-report.ts';
import { GENESIS, batchHash, fileNameDigest, rowHash, rowsHash, textDigest } from './hashes.ts';
import type { LedgerBatchRow } from './ledger.entities.ts';
import type { RowKind } from './prepared-row.ts';

const SLICE = 5_000;

const HEADERS = `
  SELECT seq, id, recorded_at AS "recordedAt", recorded_by AS "recordedBy", source, is_sample AS "isSample",
    idempotency_key AS "idempotencyKey", file_digest AS "fileDigest", batch.rows, rows_hash AS "rowsHash",
    prev_hash AS "prevHash", hash, file_name AS "fileName", salt
  FROM lantoa.ledger_batch batch LEFT JOIN lantoa.ledger_batch_file ON batch_id = id
  WHERE seq > $1 ORDER BY seq LIMIT 500`;

/* Each branch reads its own slice by index; a text and a redaction are looked up by their keys. */
const NEXT = `WHERE batch_id = $1 AND ordinal > $2 ORDER BY ordinal LIMIT ${String(SLICE)}`;
const NO_TEXT = `NULL AS note, NULL AS "organisationAsWritten", NULL::bytea AS salt, false AS "isRedacted"`;
const ROWS = `
  SELECT * FROM (
    (SELECT ordinal, 'activity' AS kind, activity_id::text AS key, revision, status, payload,
       text_digest AS "textDigest", row_hash AS "rowHash",
       date::text = payload->>'date' AND organisation IS NOT DISTINCT FROM payload->>'organisation'
         AND communes = ARRAY(SELECT place->>'unit' FROM jsonb_array_elements(payload->'places') AS place)
         AND districts = ARRAY(SELECT jsonb_array_elements_text(payload->'districts')) AS "columnsAgree",
       text.note, text.organisation_as_written AS "organisationAsWritten", text.salt,
       EXISTS (SELECT FROM lantoa.redaction gone
         WHERE gone.activity_id = recorded.activity_id AND gone.revision = recorded.revision) AS "isRedacted"
     FROM lantoa.activity_revision recorded
     LEFT JOIN LATERAL (SELECT note, organisation_as_written, salt FROM lantoa.activity_text written
       WHERE written.activity_id = recorded.activity_id AND written.revision = recorded.revision LIMIT 1) text ON true
     ${NEXT})
    UNION ALL (SELECT ordinal, 'summary', summary_id::text, revision, status, payload, NULL, row_hash,
      unit = payload->>'unit' AND window_from::text = payload->>'from' AND window_to::text = payload->>'to', ${NO_TEXT}
      FROM lantoa.summary_revision ${NEXT})
    UNION ALL (SELECT ordinal, 'submission', unit || ' ' || period, revision, NULL,
      jsonb_build_object('unit', unit, 'period', period, 'status', status, 'onTime', on_time), NULL, row_hash, true,
      ${NO_TEXT} FROM lantoa.submission ${NEXT})
    UNION ALL (SELECT ordinal, 'reference', kind || ' ' || key, revision, NULL, payload, NULL, row_hash, true,
      ${NO_TEXT} FROM lantoa.reference_revision ${NEXT})
    UNION ALL (SELECT ordinal, 'redaction', activity_id::text, revision, NULL, jsonb_build_object('reason', reason),
      NULL, row_hash, true, ${NO_TEXT} FROM lantoa.redaction ${NEXT})) AS written
  ORDER BY ordinal LIMIT ${String(SLICE)}`;

/** Rows that no header counts: written past the product. */
const STRAYS = ['activity_revision', 'summary_revision', 'submission', 'reference_revision', 'redaction']
  .map(
    (table) => `SELECT '${table}' AS name, row.batch_id::text AS batch FROM lantoa.${table} row
      WHERE NOT EXISTS (SELECT FROM lantoa.ledger_batch batch WHERE batch.id = row.batch_id)`,
  )
  .join(' UNION ALL ');

interface Header extends LedgerBatchRow {
  readonly fileName: string | null;
  readonly salt: Buffer | null;
}

interface Row {
  readonly ordinal: number;
  readonly kind: RowKind;
  readonly key: string;
  readonly revision: number;
  readonly status: string | null;
  readonly payload: unknown;
  readonly textDigest: Buffer | null;
  readonly rowHash: Buffer;
  /** The columns for filtering say what the payload says. */
  readonly columnsAgree: boolean;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
  readonly salt: Buffer | null;
  readonly isRedacted: boolean;
}

/** Walks the ledger from its beginning, recomputes every hash from the rows themselves and stops at the first break. */
export async function verifyChain(dataSource: DataSource): Promise<ChainReport> {
  return inScope(
    dataSource,
    SERVICE_SCOPE,
    async (manager) => {
      const walk = new ChainWalk(manager);
      const firstBreak = (await walk.run()) ?? (await findStray(manager));
      return { ...walk.report(), valid: firstBreak === null, firstBreak };
    },
    'REPEATABLE READ',
  );
}

class ChainWalk {
  private readonly manager: EntityManager;
  private previous: Uint8Array = GENESIS;
  private batches = 0;
  private rows = 0;
  private redacted = 0;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  report(): Omit<ChainReport, 'valid' | 'firstBreak'> {
    const head = this.batches === 0 ? null : Buffer.from(this.previous).toString('hex');
    return { batches: this.batches, rows: this.rows, redacted: this.redacted, head };
  }

  async run(): Promise<ChainBreak | null> {
    for (;;) {
      const headers = await this.manager.query<Header[]>(HEADERS, [this.batches]);
      for (const header of headers) {
        const found = this.checkHeader(header) ?? (await this.checkRows(header));
        if (found) return found;
        this.previous = header.hash;
        this.batches += 1;
      }
      if (headers.length === 0) return null;
    }
  }

  private checkHeader(header: Header): ChainBreak | null {
    const { seq } = header;
    if (seq !== this.batches + 1) return broken(this.batches + 1, 'header', MISSING);
    if (!header.prevHash.equals(this.previous)) return broken(seq, 'header', NOT_LINKED);
    if (!batchHash(header, header.rowsHash, this.previous).equals(header.hash)) return broken(seq, 'header', HEADER);
    const { fileName, salt, fileDigest } = header;
    if (fileName !== null && salt !== null && fileDigest?.equals(fileNameDigest(fileName, salt)) !== true) {
      return broken(seq, 'file name', TEXT);
    }
    return null;
  }

  private async checkRows({ seq, id, rows, rowsHash: expected }: Header): Promise<ChainBreak | null> {
    const hashes: { rowHash: Buffer; revision: number }[] = [];
    for (let last = 0; ;) {
      const slice = await this.manager.query<Row[]>(ROWS, [id, last]);
      for (const row of slice) {
        const reason = this.checkRow(row);
        if (reason) return broken(seq, `${row.kind} ${row.key}/${String(row.revision)}`, reason);
        hashes.push({ rowHash: row.rowHash, revision: row.revision });
      }
      last = slice.at(-1)?.ordinal ?? last;
      if (slice.length < SLICE) break;
    }
    this.rows += hashes.length;
    if (hashes.length !== rows) return broken(seq, 'rows', COUNT);
    return rowsHash(hashes).equals(expected) ? null : broken(seq, 'rows', ROWS_CHANGED);
  }

  private checkRow(row: Row): Bilingual | null {
    const content = rowHash(row.kind, row.key, row.status, canonicalJson(row.payload), row.textDigest);
    if (!content.equals(row.rowHash) || !row.columnsAgree) return CONTENT;
    if (row.textDigest === null) return null;
    if (row.isRedacted) {
      this.redacted += 1;
      return row.salt === null ? null : NOT_ERASED;
    }
    const { note, organisationAsWritten, salt } = row;
    if (note === null || organisationAsWritten === null || salt === null) return TEXT_GONE;
    return textDigest({ note, organisationAsWritten }, salt).equals(row.textDigest) ? null : TEXT;
  }
}

async function findStray(manager: EntityManager): Promise<ChainBreak | null> {
  const [stray] = await manager.query<{ name: string; batch: string }[]>(`${STRAYS} LIMIT 1`);
  return stray ? broken(0, `${stray.name} ${stray.batch}`, STRAY) : null;
}

function broken(seq: number, what: string, reason: Bilingual): ChainBreak {
  return { seq, what, reason };
}

const MISSING: Bilingual = { vi: 'Lô này không còn.', en: 'This batch is gone.' };
const NOT_LINKED: Bilingual = {
  vi: 'Lô không nối với lô trước nó.',
  en: 'The batch is not linked to the one before it.',
};
const HEADER: Bilingual = { vi: 'Phần đầu của lô đã bị sửa.', en: 'The header of the batch was changed.' };
const COUNT: Bilingual = {
  vi: 'Lô có thêm hoặc thiếu dòng.',
  en: 'The batch has more or fewer rows than were recorded.',
};
const ROWS_CHANGED: Bilingual = {
  vi: 'Các dòng của lô đã bị thay hoặc đổi chỗ.',
  en: 'Rows of the batch were replaced or moved.',
};
const CONTENT: Bilingual = { vi: 'Nội dung của dòng đã bị sửa.', en: 'The content of the row was changed.' };
const TEXT: Bilingual = { vi: 'Phần chữ đi kèm đã bị sửa.', en: 'The text beside it was changed.' };
const TEXT_GONE: Bilingual = {
  vi: 'Phần chữ đi kèm không còn mà không có lần xóa nào được ghi lại.',
  en: 'The text beside it is gone without a recorded redaction.',
};
const NOT_ERASED: Bilingual = {
  vi: 'Đã ghi lần xóa phần chữ nhưng phần chữ vẫn còn.',
  en: 'A redaction is recorded, but the text is still there.',
};
const STRAY: Bilingual = {
  vi: 'Có dòng không thuộc lô nào.',
  en: 'There are rows that belong to no batch.',
};

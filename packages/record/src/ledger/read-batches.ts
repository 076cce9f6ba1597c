import type {
  ActivityPayload,
  ActivityText,
  LedgerBatch,
  LedgerBatchHead,
  ReferenceRevision,
  SubmissionState,
  SummaryRevision,
  SummaryRow,
} from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { mapDatabaseFault } from '../database/database-fault.ts';
import { RecordFault } from '../record-fault.ts';
import type { LedgerBatchRow } from './ledger.entities.ts';
import type { ActivityRevisionRow, SubmissionRow } from './revision.entities.ts';

/** Rows fetched at a time, so that a batch of a whole year does not stand in memory twice. */
const SLICE = 10_000;

/** Number of the last batch; 0 while there is none. */
export async function latestSeq(feed: DataSource): Promise<number> {
  const [row] = await ask<{ seq: number | null }>(feed, 'SELECT max(seq) AS seq FROM lantoa.ledger_batch', []);
  return row?.seq ?? 0;
}

/**
 * Batches after a number in commit order, under the feeder's role.
 * @throws RecordFault LEDGER_DAMAGED when a number is missing
 */
export async function* readBatches(feed: DataSource, afterSeq: number): AsyncGenerator<LedgerBatch> {
  for (let seq = afterSeq + 1; ; seq += 1) {
    let head = await readHead(feed, seq);
    if (!head && (await latestSeq(feed)) >= seq) {
      // Recorded between the two looks, or gone: numbers become visible in order, so a second look tells.
      head = await readHead(feed, seq);
      if (!head) throw batchMissing(seq);
    }
    if (!head) return;
    yield await readBatch(feed, head);
  }
}

async function readHead(feed: DataSource, seq: number): Promise<BatchHead | undefined> {
  const [head] = await ask<BatchHead>(
    feed,
    `SELECT seq, id, recorded_at AS "recordedAt", source, is_sample AS "isSample"
     FROM lantoa.ledger_batch WHERE seq = $1`,
    [seq],
  );
  return head;
}

type BatchHead = Pick<LedgerBatchRow, 'seq' | 'id' | 'recordedAt' | 'source' | 'isSample'>;

async function readBatch(feed: DataSource, { id, seq, recordedAt, source, isSample }: BatchHead): Promise<LedgerBatch> {
  const head: LedgerBatchHead = { seq, recordedAt: recordedAt.toISOString(), source, isSample };
  return {
    ...head,
    activities: await readActivities(feed, id, seq),
    summaries: await readSummaries(feed, id, seq),
    submissions: await readSubmissions(feed, id, seq),
    reference: await ask<ReferenceRevision>(
      feed,
      'SELECT kind, key, payload FROM lantoa.reference_revision WHERE batch_id = $1 ORDER BY ordinal',
      [id],
    ),
    redactions: await ask<{ activityId: string; revision: number }>(
      feed,
      `SELECT activity_id AS "activityId", revision FROM lantoa.redaction WHERE batch_id = $1 ORDER BY ordinal`,
      [id],
    ),
  };
}

type ActivityRow = Pick<ActivityRevisionRow, 'activityId' | 'revision' | 'status' | 'ordinal'> & {
  readonly payload: ActivityPayload;
} & { readonly [Part in keyof ActivityText]: ActivityText[Part] | null };

async function readActivities(feed: DataSource, batchId: string, batch: number): Promise<LedgerBatch['activities']> {
  const activities: LedgerBatch['activities'][number][] = [];
  for (let last = 0; ;) {
    const slice = await ask<ActivityRow>(
      feed,
      `SELECT activity_id AS "activityId", revision, ordinal, status, payload, note,
         organisation_as_written AS "organisationAsWritten"
       FROM lantoa.activity_revision recorded
       LEFT JOIN LATERAL (SELECT note, organisation_as_written FROM lantoa.activity_text written
         WHERE written.activity_id = recorded.activity_id AND written.revision = recorded.revision LIMIT 1) text ON true
       WHERE batch_id = $1 AND ordinal > $2 ORDER BY ordinal LIMIT ${String(SLICE)}`,
      [batchId, last],
    );
    for (const { activityId, revision, status, payload, note, organisationAsWritten } of slice) {
      const text = note === null || organisationAsWritten === null ? null : { note, organisationAsWritten };
      activities.push({ activityId, revision, status, payload, batch, text });
    }
    last = slice.at(-1)?.ordinal ?? last;
    if (slice.length < SLICE) return activities;
  }
}

async function readSummaries(feed: DataSource, batchId: string, batch: number): Promise<SummaryRevision[]> {
  const rows = await ask<Pick<SummaryRevision, 'summaryId' | 'revision' | 'status'> & { payload: SummaryRow }>(
    feed,
    `SELECT summary_id AS "summaryId", revision, status, payload
     FROM lantoa.summary_revision WHERE batch_id = $1 ORDER BY ordinal`,
    [batchId],
  );
  return rows.map(({ payload, ...row }) => ({ ...payload, ...row, batch }));
}

async function readSubmissions(feed: DataSource, batchId: string, batch: number): Promise<SubmissionState[]> {
  const rows = await ask<Pick<SubmissionRow, 'unit' | 'period' | 'status' | 'onTime'>>(
    feed,
    `SELECT unit, period, status, on_time AS "onTime" FROM lantoa.submission WHERE batch_id = $1 ORDER BY ordinal`,
    [batchId],
  );
  return rows.map((row) => ({ ...row, batch }));
}

async function ask<Row>(feed: DataSource, statement: string, parameters: unknown[]): Promise<Row[]> {
  try {
    return await feed.query<Row[]>(statement, parameters);
  } catch (fault) {
    throw mapDatabaseFault(fault);
  }
}

function batchMissing(seq: number): RecordFault {
  return new RecordFault(
    'LEDGER_DAMAGED',
    { vi: `Sổ cái thiếu lô số ${String(seq)}.`, en: `Batch ${String(seq)} is missing from the ledger.` },
    {
      vi: 'Chạy lantoa verify để xem chỗ hỏng, rồi khôi phục từ bản sao lưu.',
      en: 'Run lantoa verify to see what is damaged, then restore from a backup.',
    },
  );
}

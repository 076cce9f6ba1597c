import type { EntityManager } from 'typeorm';
import { foldRuns } from '../broadcasts/fold-runs.ts';
import { RecordFault } from '../record-fault.ts';
import type { RowKind } from './prepared-row.ts';
import type { StagedRows } from './staging.ts';

/*
 * From staging into the ledger. Activities carry the revision they are meant to be, so one that exists is left out and
 * compared afterwards. The other kinds follow the newest revision: should somebody else write the same revision at the
 * same time, the transaction is done again and sees it. Rows are written in the order of their keys, so that two
 * transactions with the same rows wait for each other instead of blocking each other. The planner knows nothing of rows
 * that came a moment ago: LATERAL with LIMIT leaves it no choice but to look each one up by its key.
 */

const ACTIVITIES = `
  WITH written AS (
    INSERT INTO lantoa.activity_revision (activity_id, revision, batch_id, ordinal, status, date, organisation,
      communes, districts, payload, text_digest, row_hash)
    SELECT id, revision, $2, ordinal, status, (payload->>'date')::date, payload->>'organisation',
      ARRAY(SELECT place->>'unit' FROM jsonb_array_elements(payload->'places') AS place),
      ARRAY(SELECT jsonb_array_elements_text(payload->'districts')), payload, text_digest, row_hash
    FROM lantoa.staged_row WHERE upload = $1 AND kind = 'activity' ORDER BY id, revision
    ON CONFLICT (activity_id, revision) DO NOTHING RETURNING 1)
  SELECT count(*)::integer AS count FROM written`;

/*
 * Content that an undone import had brought in and that comes again follows its retraction as the next revision. What a
 * person took back on its own stays taken back.
 */
const HAS_UNDOS = `SELECT EXISTS (SELECT FROM lantoa.ledger_batch WHERE source = 'undo') AS undone`;

const REVIVED = `
  INSERT INTO lantoa.activity_revision (activity_id, revision, batch_id, ordinal, status, date, organisation,
    communes, districts, payload, text_digest, row_hash)
  SELECT staged.id, newest.revision + 1, $2, ordinal, status, (payload->>'date')::date, payload->>'organisation',
    ARRAY(SELECT place->>'unit' FROM jsonb_array_elements(payload->'places') AS place),
    ARRAY(SELECT jsonb_array_elements_text(payload->'districts')), payload, text_digest, row_hash
  FROM (SELECT DISTINCT ON (id) * FROM lantoa.staged_row
        WHERE upload = $1 AND kind = 'activity' AND is_first ORDER BY id, ordinal) staged
  CROSS JOIN LATERAL (SELECT recorded.revision, batch_id FROM lantoa.activity_revision recorded
    WHERE recorded.activity_id = staged.id AND recorded.status = 'RETRACTED'
      AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
        WHERE later.activity_id = recorded.activity_id AND later.revision = recorded.revision + 1) LIMIT 1) newest
  JOIN lantoa.ledger_batch batch ON batch.id = newest.batch_id AND batch.source = 'undo'
  ORDER BY staged.id ON CONFLICT (activity_id, revision) DO NOTHING`;

const REVIVED_TEXTS = `
  INSERT INTO lantoa.activity_text (activity_id, revision, note, organisation_as_written, salt)
  SELECT recorded.activity_id, recorded.revision, staged.note, staged.organisation_as_written, staged.salt
  FROM lantoa.staged_row staged
  CROSS JOIN LATERAL (SELECT activity_id, revision FROM lantoa.activity_revision
    WHERE batch_id = $2 AND ordinal = staged.ordinal AND revision > 1 LIMIT 1) recorded
  WHERE staged.upload = $1 AND staged.kind = 'activity' AND staged.is_first AND staged.salt IS NOT NULL`;

const TEXTS = `
  INSERT INTO lantoa.activity_text (activity_id, revision, note, organisation_as_written, salt)
  SELECT recorded.activity_id, recorded.revision, staged.note, staged.organisation_as_written, staged.salt
  FROM lantoa.staged_row staged
  CROSS JOIN LATERAL (SELECT activity_id, revision FROM lantoa.activity_revision
    WHERE activity_id = staged.id AND revision = staged.revision AND batch_id = $2 AND ordinal = staged.ordinal
    LIMIT 1) recorded
  WHERE staged.upload = $1 AND staged.kind = 'activity' AND staged.salt IS NOT NULL`;

const SUMMARIES = `
  INSERT INTO lantoa.summary_revision (summary_id, revision, batch_id, ordinal, status, unit, window_from, window_to,
    payload, row_hash)
  SELECT staged.id, coalesce(newest.revision, 0) + 1, $2, staged.ordinal, staged.status, staged.payload->>'unit',
    (staged.payload->>'from')::date, (staged.payload->>'to')::date, staged.payload, staged.row_hash
  FROM (SELECT DISTINCT ON (id) * FROM lantoa.staged_row WHERE upload = $1 AND kind = 'summary'
        ORDER BY id, ordinal DESC) staged
  LEFT JOIN LATERAL (SELECT revision, payload, status FROM lantoa.summary_revision
    WHERE summary_id = staged.id ORDER BY revision DESC LIMIT 1) newest ON true
  WHERE newest.payload IS DISTINCT FROM staged.payload
    OR (newest.status = 'RETRACTED') <> (staged.status = 'RETRACTED')
  ORDER BY staged.id`;

const SUBMISSIONS = `
  INSERT INTO lantoa.submission (unit, period, revision, batch_id, ordinal, status, on_time, row_hash)
  SELECT staged.key_list, staged.key, coalesce(newest.revision, 0) + 1, $2, staged.ordinal,
    staged.payload->>'status', (staged.payload->>'onTime')::boolean, staged.row_hash
  FROM (SELECT DISTINCT ON (key_list, key) * FROM lantoa.staged_row WHERE upload = $1 AND kind = 'submission'
        ORDER BY key_list, key, ordinal DESC) staged
  LEFT JOIN LATERAL (SELECT revision, status, on_time FROM lantoa.submission
    WHERE unit = staged.key_list AND period = staged.key ORDER BY revision DESC LIMIT 1) newest ON true
  WHERE newest.revision IS NULL
    OR newest.status <> staged.payload->>'status'
    OR newest.on_time IS DISTINCT FROM (staged.payload->>'onTime')::boolean
  ORDER BY staged.key_list, staged.key`;

const REFERENCE = `
  INSERT INTO lantoa.reference_revision (kind, key, revision, batch_id, ordinal, payload, row_hash)
  SELECT staged.key_list, staged.key, coalesce(newest.revision, 0) + 1, $2, staged.ordinal, staged.payload,
    staged.row_hash
  FROM (SELECT DISTINCT ON (key_list, key) * FROM lantoa.staged_row WHERE upload = $1 AND kind = 'reference'
        ORDER BY key_list, key, ordinal DESC) staged
  LEFT JOIN LATERAL (SELECT revision, payload FROM lantoa.reference_revision recorded
    WHERE recorded.kind = staged.key_list AND recorded.key = staged.key ORDER BY revision DESC LIMIT 1) newest ON true
  WHERE newest.payload IS DISTINCT FROM staged.payload
  ORDER BY staged.key_list, staged.key`;

const REDACTIONS = `
  INSERT INTO lantoa.redaction (activity_id, revision, batch_id, ordinal, reason, row_hash)
  SELECT id, revision, $2, ordinal, payload->>'reason', row_hash
  FROM lantoa.staged_row WHERE upload = $1 AND kind = 'redaction' ORDER BY id
  ON CONFLICT (activity_id, revision) DO NOTHING`;

/** A row left out must be the one that is there. A body that the importer filled in does not make it another one. */
const OTHER_CONTENT = `
  SELECT staged.id, staged.revision
  FROM lantoa.staged_row staged
  CROSS JOIN LATERAL (SELECT batch_id, payload, status FROM lantoa.activity_revision
    WHERE activity_id = staged.id AND revision = staged.revision LIMIT 1) present
  WHERE staged.upload = $1 AND staged.kind = 'activity' AND present.batch_id <> $2
    AND CASE WHEN staged.is_first
      THEN present.payload - 'organisation' <> staged.payload - 'organisation'
      ELSE present.payload <> staged.payload OR present.status <> staged.status END
  ORDER BY staged.ordinal LIMIT 1`;

const WITHOUT_PREDECESSOR = `
  SELECT staged.id, staged.revision
  FROM lantoa.staged_row staged
  WHERE staged.upload = $1 AND staged.kind = 'activity' AND staged.revision > 1
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision before
      WHERE before.activity_id = staged.id AND before.revision = staged.revision - 1)
  ORDER BY staged.ordinal LIMIT 1`;

const ROWS = `
  SELECT count(*)::integer AS rows,
    sha256(coalesce(string_agg(row_hash || int4send(revision), ''::bytea ORDER BY ordinal), ''::bytea)) AS "rowsHash"
  FROM (
    SELECT ordinal, revision, row_hash FROM lantoa.activity_revision WHERE batch_id = $1
    UNION ALL SELECT ordinal, revision, row_hash FROM lantoa.summary_revision WHERE batch_id = $1
    UNION ALL SELECT ordinal, revision, row_hash FROM lantoa.submission WHERE batch_id = $1
    UNION ALL SELECT ordinal, revision, row_hash FROM lantoa.reference_revision WHERE batch_id = $1
    UNION ALL SELECT ordinal, revision, row_hash FROM lantoa.redaction WHERE batch_id = $1) AS written`;

export interface SettledRows {
  readonly rows: number;
  readonly rowsHash: Buffer;
  /** Rows of the upload that were new: runs of a loudspeaker system, where it brings some, else the same as `rows`. */
  readonly news: number;
  /** Runs among them that were told otherwise before. */
  readonly corrected: number;
  /** Rows that were left out, though they are new: see foldRuns. */
  readonly held: number;
}

/** Statements of the kinds that follow the newest revision, in the order in which every transaction writes them. */
const OTHER_KINDS: readonly (readonly [RowKind, string])[] = [
  ['summary', SUMMARIES],
  ['submission', SUBMISSIONS],
  ['reference', REFERENCE],
  ['redaction', REDACTIONS],
];

/**
 * Writes what is new of an upload under the id of its batch.
 * @throws RecordFault CONFLICT when an activity's revision exists with other content or its predecessor is missing
 */
export async function settleRows(manager: EntityManager, staged: StagedRows, batchId: string): Promise<SettledRows> {
  const folded = staged.counts.has('run') ? await foldRuns(manager, staged, batchId) : null;
  await settleActivities(manager, folded?.activities ?? staged, batchId);
  for (const [kind, statement] of OTHER_KINDS) {
    if (staged.counts.has(kind)) await manager.query(statement, [staged.upload, batchId]);
  }
  const [settled] = await manager.query<Pick<SettledRows, 'rows' | 'rowsHash'>[]>(ROWS, [batchId]);
  const { rows, rowsHash } = settled ?? { rows: 0, rowsHash: Buffer.alloc(0) };
  const { told: news, corrected, held } = folded ?? { told: rows, corrected: 0, held: 0 };
  return { rows, rowsHash, news, corrected, held };
}

async function settleActivities(manager: EntityManager, staged: StagedRows, batchId: string): Promise<void> {
  const { upload, counts, revises } = staged;
  const given = counts.get('activity') ?? 0;
  if (given === 0) return;
  await revive(manager, upload, batchId);
  const [written] = await manager.query<{ count: number }[]>(ACTIVITIES, [upload, batchId]);
  await manager.query(TEXTS, [upload, batchId]);
  if (written?.count !== given) {
    const [other] = await manager.query<Revision[]>(OTHER_CONTENT, [upload, batchId]);
    if (other) throw revisionTaken(other);
  }
  const [orphan] = revises ? await manager.query<Revision[]>(WITHOUT_PREDECESSOR, [upload]) : [];
  if (orphan) throw predecessorMissing(orphan);
}

async function revive(manager: EntityManager, upload: string, batchId: string): Promise<void> {
  const [found] = await manager.query<{ undone: boolean }[]>(HAS_UNDOS);
  if (found?.undone !== true) return;
  await manager.query(REVIVED, [upload, batchId]);
  await manager.query(REVIVED_TEXTS, [upload, batchId]);
}

interface Revision {
  readonly id: string;
  readonly revision: number;
}

function revisionTaken({ id, revision }: Revision): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Hoạt động ${id} đã có bản ghi lần ${String(revision)} với nội dung khác.`,
      en: `Activity ${id} has a revision ${String(revision)} already, with other content.`,
    },
    {
      vi: 'Mở lại hoạt động để xem bản mới nhất rồi sửa trên bản đó.',
      en: 'Open the activity again to see the newest revision, and make the change on that one.',
    },
  );
}

function predecessorMissing({ id, revision }: Revision): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Hoạt động ${id} chưa có bản ghi lần ${String(revision - 1)}, nên không ghi được lần ${String(revision)}.`,
      en: `Activity ${id} has no revision ${String(revision - 1)}, so revision ${String(revision)} cannot follow it.`,
    },
    {
      vi: 'Đọc lại bản mới nhất của hoạt động rồi ghi lần kế tiếp.',
      en: 'Read the newest revision of the activity and record the one after it.',
    },
  );
}

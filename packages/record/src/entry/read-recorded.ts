import type { EntityManager } from 'typeorm';
import type { ActivitiesWanted, RecordedActivity } from './entry.types.ts';

type Row = Omit<RecordedActivity, 'recordedAt' | 'text'> & {
  readonly recordedAt: Date;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
};

const NEWEST = `
  SELECT newest.activity_id AS id, newest.revision, newest.status, newest.payload, note,
    organisation_as_written AS "organisationAsWritten", recorded_at AS "recordedAt", recorded_by AS by,
    coalesce((SELECT jsonb_agg(jsonb_build_object('field', field, 'code', code, 'reason', reason) ORDER BY ordinal)
      FROM lantoa.activity_reason why
      WHERE why.activity_id = newest.activity_id AND why.revision = newest.revision), '[]') AS reasons
  FROM wanted
  CROSS JOIN LATERAL (SELECT * FROM lantoa.activity_revision revision
    WHERE revision.activity_id = wanted.id ORDER BY revision.revision DESC LIMIT 1) newest
  JOIN lantoa.ledger_batch batch ON batch.id = newest.batch_id
  LEFT JOIN lantoa.activity_text said ON said.activity_id = newest.activity_id AND said.revision = newest.revision`;

/** The newest revision of an activity; null where there is none. */
export async function readActivity(manager: EntityManager, id: string): Promise<RecordedActivity | null> {
  const [row] = await manager.query<Row[]>(`WITH wanted AS (SELECT $1::uuid AS id) ${NEWEST}`, [id]);
  return row ? recordedOf(row) : null;
}

/** What an account entered last, newest first. */
export async function readEnteredBy(
  manager: EntityManager,
  account: string,
  limit: number,
): Promise<readonly RecordedActivity[]> {
  const rows = await manager.query<Row[]>(
    `WITH written AS (
       SELECT batch.seq, revision.activity_id FROM lantoa.ledger_batch batch
       JOIN lantoa.activity_revision revision ON revision.batch_id = batch.id
       WHERE batch.recorded_by = $1 AND batch.source = 'entry' ORDER BY batch.seq DESC LIMIT $2),
     wanted AS (SELECT activity_id AS id, max(seq) AS seq FROM written GROUP BY activity_id)
     ${NEWEST} ORDER BY wanted.seq DESC`,
    [account, limit],
  );
  return rows.map(recordedOf);
}

/** Activities of one form by some bodies in some days, as they stand now; what was taken back is left out. */
export async function readActivitiesOf(
  manager: EntityManager,
  { from, to, activityType, organisations, limit }: ActivitiesWanted,
): Promise<readonly RecordedActivity[]> {
  // A correction may have moved an activity in or out of the days: the newest revision alone says where it stands.
  const rows = await manager.query<Row[]>(
    `WITH wanted AS (
       SELECT DISTINCT activity_id AS id FROM lantoa.activity_revision
       WHERE date BETWEEN $1 AND $2 AND organisation = ANY ($3))
     ${NEWEST}
     WHERE newest.date BETWEEN $1 AND $2 AND newest.organisation = ANY ($3)
       AND newest.payload ->> 'activityType' = $4 AND newest.status <> 'RETRACTED'
     ORDER BY newest.date, newest.activity_id LIMIT $5`,
    [from, to, organisations, activityType, limit],
  );
  return rows.map(recordedOf);
}

function recordedOf({ recordedAt, note, organisationAsWritten, ...row }: Row): RecordedActivity {
  const isKept = note !== null && organisationAsWritten !== null;
  return {
    ...row,
    recordedAt: recordedAt.toISOString(),
    text: isKept ? { note, organisationAsWritten } : null,
  };
}

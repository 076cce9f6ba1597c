import type { ActivityPayload, ActivityStatus, ActivityText } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { prepareActivity, type PreparedRow } from '../ledger/prepared-row.ts';
import { stageRows, type StagedRows } from '../ledger/staging.ts';
import { nextRevision } from './next-revision.ts';
import { touchedBy } from './touched-by.ts';
import { readStanding } from './read-standing.ts';

const SLICE = 5_000;

/** Whether an earlier telling says the very same of a run. */
export const SAYS_THE_SAME = `told.activity_id = given.activity AND told.runs = given.runs
  AND told.seconds IS NOT DISTINCT FROM given.seconds AND told.speakers_total IS NOT DISTINCT FROM given.total
  AND told.speakers_working IS NOT DISTINCT FROM given.working`;
export const STANDS = `NOT EXISTS (SELECT FROM lantoa.import_undo undone WHERE undone.import_batch_id = told.batch_id)`;

/** What was accepted is changed by those alone whose files count at once, as it is with entries. */
export const IS_ACCEPTED = `EXISTS (SELECT FROM (SELECT given.activity AS id UNION
      SELECT told.activity_id FROM lantoa.broadcast_run told WHERE told.run_id = given.id) of_run
    JOIN lantoa.activity_revision newest ON newest.activity_id = of_run.id AND newest.status = 'VERIFIED'
      AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
        WHERE later.activity_id = newest.activity_id AND later.revision = newest.revision + 1))`;

/*
 * An upload that tells nothing new leaves no trace. One that does keeps all of its runs: what it only repeats stands by it,
 * should the import that told it first be taken back, but never goes before a correction that came between.
 */
const TELL = `
  WITH given AS MATERIALIZED (SELECT id, key::uuid AS activity, status, (payload->'run'->>'row')::integer AS row,
      payload->'run'->>'start' AS start, payload->'run'->>'station' AS station,
      (payload->'run'->>'runs')::integer AS runs, (payload->'run'->>'seconds')::integer AS seconds,
      (payload->'run'->>'speakersTotal')::integer AS total, (payload->'run'->>'speakersWorking')::integer AS working
    FROM lantoa.staged_row WHERE upload = $1 AND kind = 'run'),
  compared AS MATERIALIZED (SELECT given.*, known.telling, known.rank, known.stands,
      known.rank IS NULL AND given.status = 'SUBMITTED' AND ${IS_ACCEPTED} AS held
    FROM given CROSS JOIN LATERAL (SELECT coalesce(max(told.telling), 0) + 1 AS telling,
        min(told.rank) FILTER (WHERE ${SAYS_THE_SAME} AND ${STANDS}) AS rank,
        coalesce(bool_or(${STANDS}), false) AS stands
      FROM lantoa.broadcast_run told WHERE told.run_id = given.id) known),
  news AS (SELECT count(*) FILTER (WHERE rank IS NULL AND NOT held)::integer AS told,
      count(*) FILTER (WHERE rank IS NULL AND NOT held AND stands)::integer AS corrected,
      count(*) FILTER (WHERE held)::integer AS held FROM compared),
  written AS (
    INSERT INTO lantoa.broadcast_run (run_id, telling, rank, activity_id, batch_id, row, start, station, runs, seconds,
      speakers_total, speakers_working)
    SELECT id, telling, coalesce(rank, telling), activity, $2, row, start, station, runs, seconds, total, working
    FROM compared WHERE NOT held AND (SELECT told FROM news) > 0)
  SELECT told, corrected, held FROM news`;

const BASES = `
  SELECT DISTINCT ON (key) key AS id, payload->'activity' AS payload, note,
    organisation_as_written AS "organisationAsWritten"
  FROM lantoa.staged_row WHERE upload = $1 AND kind = 'run' AND key = ANY ($2::text[]) ORDER BY key, ordinal`;

interface Base extends ActivityText {
  readonly id: string;
  readonly payload: ActivityPayload;
}

/** What the runs of an upload came to: how many were new, and the activities they make up, staged. */
export interface FoldedRuns {
  readonly told: number;
  /** Those of them that were told otherwise before. */
  readonly corrected: number;
  /** Runs that would change a figure that was accepted, and may not. */
  readonly held: number;
  readonly activities: StagedRows;
}

/**
 * Keeps the runs of an upload and stages the next revision of every activity whose figure they change. The transaction holds
 * the lock of broadcasts: one upload after the other counts what the one before told.
 */
export async function foldRuns(manager: EntityManager, staged: StagedRows, batchId: string): Promise<FoldedRuns> {
  const [news] = await manager.query<Omit<FoldedRuns, 'activities'>[]>(TELL, [staged.upload, batchId]);
  const touched = await touchedBy(manager, batchId);
  const status = await statusOf(manager, staged.upload);
  let ordinal = staged.counts.get('run') ?? 0;
  let activities = 0;
  for (let from = 0; from < touched.length; from += SLICE) {
    const ids = touched.slice(from, from + SLICE);
    const rows = await revisionsOf(manager, { upload: staged.upload, status }, ids);
    await stageRows(manager, staged.upload, rows, ordinal);
    ordinal += rows.length;
    activities += rows.length;
  }
  const counts = new Map([['activity', activities]] as const);
  return {
    ...(news ?? { told: 0, corrected: 0, held: 0 }),
    activities: { upload: staged.upload, counts, revises: false },
  };
}

async function statusOf(manager: EntityManager, upload: string): Promise<ActivityStatus> {
  const [first] = await manager.query<{ status: ActivityStatus }[]>(
    "SELECT status FROM lantoa.staged_row WHERE upload = $1 AND kind = 'run' LIMIT 1",
    [upload],
  );
  return first?.status ?? 'SUBMITTED';
}

async function revisionsOf(
  manager: EntityManager,
  { upload, status }: { readonly upload: string; readonly status: ActivityStatus },
  ids: readonly string[],
): Promise<PreparedRow[]> {
  const { sums, standing } = await readStanding(manager, ids, null);
  const bases = await manager.query<Base[]>(BASES, [upload, ids]);
  const byId = new Map(bases.map((base) => [base.id, base]));
  return ids.flatMap((id) => {
    const known = standing.get(id) ?? null;
    const given = byId.get(id);
    const base = given?.payload ?? known?.payload;
    if (!base) return [];
    const next = nextRevision(sums.get(id) ?? null, known, { base, status });
    if (next.kind !== 'next') return [];
    const { revision, payload } = next;
    const told = given ? { note: given.note, organisationAsWritten: given.organisationAsWritten } : null;
    return [prepareActivity({ activityId: id, revision, status: next.status, payload, text: known?.text ?? told })];
  });
}

import type { ActivityPayload, ActivityStatus, ActivityText } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { isLead } from '../duplicates/is-lead.ts';
import type { RunSums, Standing } from './next-revision.ts';

/** Only imports that were not taken back count; of what they tell of a run, that of the highest rank. */
const IS_STANDING = `NOT EXISTS (SELECT FROM lantoa.import_undo undone WHERE undone.import_batch_id = run.batch_id)`;

/*
 * Loudspeakers of one commune that begin one bulletin in one minute give out one run together: the most that one of them
 * tells counts.
 */
const SUMS = `
  WITH touched AS MATERIALIZED (SELECT DISTINCT run_id FROM lantoa.broadcast_run WHERE activity_id = ANY ($1::uuid[])),
  told AS (SELECT DISTINCT ON (run.run_id) run.activity_id, run.start, run.runs, run.seconds
    FROM touched JOIN lantoa.broadcast_run run ON run.run_id = touched.run_id
    WHERE run.batch_id IS DISTINCT FROM $2::uuid AND ${IS_STANDING}
    ORDER BY run.run_id, run.rank DESC, run.telling DESC),
  begun AS (SELECT activity_id, start, max(runs) AS runs, max(seconds) FILTER (WHERE runs > 0) AS seconds
    FROM told WHERE activity_id = ANY ($1::uuid[]) GROUP BY activity_id, start)
  SELECT activity_id AS id, sum(runs)::integer AS runs, sum(seconds)::integer AS seconds FROM begun GROUP BY activity_id`;

const BY_IMPORT = `('import', 'upload', 'sample', 'undo')`;

const STANDING = `
  SELECT asked.id, newest.revision, newest.status, newest.payload, batch.source IN ${BY_IMPORT} AS "isByImport",
    imported.payload AS imported, before.status AS "statusBefore", said.note,
    said.organisation_as_written AS "organisationAsWritten", ${isLead('asked.id')} AS "isLead"
  FROM unnest($1::uuid[]) AS asked (id)
  CROSS JOIN LATERAL (SELECT revision, status, payload, batch_id FROM lantoa.activity_revision
    WHERE activity_id = asked.id ORDER BY revision DESC LIMIT 1) newest
  JOIN lantoa.ledger_batch batch ON batch.id = newest.batch_id
  LEFT JOIN lantoa.activity_text said ON said.activity_id = asked.id AND said.revision = newest.revision
  LEFT JOIN LATERAL (SELECT own.payload FROM lantoa.activity_revision own
    JOIN lantoa.ledger_batch its ON its.id = own.batch_id AND its.source IN ${BY_IMPORT}
    WHERE own.activity_id = asked.id ORDER BY own.revision DESC LIMIT 1) imported ON true
  LEFT JOIN LATERAL (SELECT own.status FROM lantoa.activity_revision own
    WHERE own.activity_id = asked.id AND own.status <> 'RETRACTED' AND own.batch_id IS DISTINCT FROM $2::uuid
    ORDER BY own.revision DESC LIMIT 1) before ON true`;

export interface StandingActivity extends Standing {
  /** Status of the last revision that counts and is not of the import left out. */
  readonly statusBefore: ActivityStatus | null;
  readonly text: ActivityText | null;
}

interface StandingRow extends Omit<StandingActivity, 'text'> {
  readonly id: string;
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
  readonly payload: ActivityPayload;
}

/** The sums of activities that are made of runs, and their newest revisions; runs of `leftOut` do not count. */
export async function readStanding(
  manager: EntityManager,
  ids: readonly string[],
  leftOut: string | null,
): Promise<{ readonly sums: ReadonlyMap<string, RunSums>; readonly standing: ReadonlyMap<string, StandingActivity> }> {
  const sums = await manager.query<(RunSums & { readonly id: string })[]>(SUMS, [ids, leftOut]);
  const rows = await manager.query<StandingRow[]>(STANDING, [ids, leftOut]);
  return {
    sums: new Map(sums.map(({ id, runs, seconds }) => [id, { runs, seconds }])),
    standing: new Map(
      rows.map(({ id, note, organisationAsWritten, ...row }) => {
        const isKept = note !== null && organisationAsWritten !== null;
        return [id, { ...row, text: isKept ? { note, organisationAsWritten } : null }];
      }),
    ),
  };
}

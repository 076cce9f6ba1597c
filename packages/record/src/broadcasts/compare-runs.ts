import type { EntityManager } from 'typeorm';
import type { PreparedRow } from '../ledger/prepared-row.ts';
import { IS_ACCEPTED, SAYS_THE_SAME, STANDS } from './fold-runs.ts';

const COMPARE = `
  SELECT count(*) FILTER (WHERE known.said)::integer AS present,
    count(*) FILTER (WHERE known.told AND NOT known.said AND NOT held.held)::integer AS corrected,
    count(*) FILTER (WHERE NOT known.said AND held.held)::integer AS held
  FROM jsonb_to_recordset($1::jsonb) AS given
    (id uuid, activity uuid, status text, runs integer, seconds integer, total integer, working integer)
  CROSS JOIN LATERAL (SELECT coalesce(bool_or(${STANDS}), false) AS told,
      coalesce(bool_or(${SAYS_THE_SAME} AND ${STANDS}), false) AS said
    FROM lantoa.broadcast_run told WHERE told.run_id = given.id) known
  CROSS JOIN LATERAL (SELECT given.status = 'SUBMITTED' AND ${IS_ACCEPTED} AS held) held`;

export interface ComparedRuns {
  /** Told in the very same way by an import that stands. */
  readonly present: number;
  /** Told in another way: these take the place of what was told. */
  readonly corrected: number;
  /** Would change a figure that was accepted, and may not. */
  readonly held: number;
}

interface StagedRun {
  readonly run: {
    readonly runs: number;
    readonly seconds: number | null;
    readonly speakersTotal: number | null;
    readonly speakersWorking: number | null;
  };
}

/** What the record holds of these runs already; reads only. */
export async function compareRuns(manager: EntityManager, rows: readonly PreparedRow[]): Promise<ComparedRuns> {
  if (rows.length === 0) return { present: 0, corrected: 0, held: 0 };
  const given = rows.map(({ id, key, status, payloadJson }) => {
    const { run } = JSON.parse(payloadJson) as StagedRun;
    const { runs, seconds, speakersTotal: total, speakersWorking: working } = run;
    return { id, activity: key?.[1], status, runs, seconds, total, working };
  });
  const [found] = await manager.query<ComparedRuns[]>(COMPARE, [JSON.stringify(given)]);
  return found ?? { present: 0, corrected: 0, held: 0 };
}

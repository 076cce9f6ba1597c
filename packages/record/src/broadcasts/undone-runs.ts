import type { CivilDate, ActivityStatus } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { prepareActivity, type PreparedRow } from '../ledger/prepared-row.ts';
import { nextRevision } from './next-revision.ts';
import { readStanding } from './read-standing.ts';
import { touchedBy } from './touched-by.ts';

const SLICE = 2_000;

const HOLDS_RUNS = 'SELECT EXISTS (SELECT FROM lantoa.broadcast_run WHERE batch_id = $1) AS holds';

/** An activity whose figure goes back to what the other imports tell, or one that stays because a person changed it. */
export type UndoneRuns =
  | { readonly kind: 'row'; readonly row: PreparedRow }
  | { readonly kind: 'kept'; readonly activityId: string; readonly date: CivilDate; readonly status: ActivityStatus };

/** Whether a batch is an import of runs. */
export async function holdsRuns(manager: EntityManager, batchId: string): Promise<boolean> {
  const [found] = await manager.query<{ holds: boolean }[]>(HOLDS_RUNS, [batchId]);
  return found?.holds === true;
}

/** The revisions that take an import of runs back: the figures of the runs that other imports tell, or none. */
export async function* undoneRuns(manager: EntityManager, batchId: string): AsyncGenerator<UndoneRuns> {
  const touched = await touchedBy(manager, batchId);
  for (let from = 0; from < touched.length; from += SLICE) {
    const ids = touched.slice(from, from + SLICE);
    const { sums, standing } = await readStanding(manager, ids, batchId);
    for (const id of ids) {
      const known = standing.get(id);
      if (!known) continue;
      const { payload, text, statusBefore, status } = known;
      const next = nextRevision(sums.get(id) ?? null, known, { base: payload, status: statusBefore ?? status });
      if (next.kind === 'kept') yield { kind: 'kept', activityId: id, date: payload.date, status };
      if (next.kind !== 'next') continue;
      const { revision } = next;
      const row = prepareActivity({ activityId: id, revision, status: next.status, payload: next.payload, text });
      yield { kind: 'row', row };
    }
  }
}

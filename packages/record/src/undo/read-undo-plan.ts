import type { EntityManager } from 'typeorm';
import { holdsRuns, undoneRuns } from '../broadcasts/undone-runs.ts';
import { isLead } from '../duplicates/is-lead.ts';
import type { KeptRow, UndoPlan } from './undo.types.ts';

const SHOWN = 100;

const HEAD = `
  SELECT batch.id, batch.recorded_by AS by, batch.is_sample AS "isSample", undone.at AS "undoneAt"
  FROM lantoa.ledger_batch batch JOIN lantoa.ledger_batch_file file ON file.batch_id = batch.id
  LEFT JOIN lantoa.import_undo undone ON undone.import_batch_id = batch.id
  WHERE batch.seq = $1 AND file.kind IS NOT NULL`;

const COUNTS = `
  SELECT
    (SELECT count(*) FROM lantoa.activity_revision own WHERE batch_id = $1 AND status <> 'RETRACTED'
       AND NOT ${isLead('own.activity_id')}
       AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
         WHERE later.activity_id = own.activity_id AND later.revision = own.revision + 1))
    + (SELECT count(*) FROM lantoa.summary_revision own WHERE batch_id = $1 AND status <> 'RETRACTED'
       AND NOT EXISTS (SELECT FROM lantoa.summary_revision later
         WHERE later.summary_id = own.summary_id AND later.revision = own.revision + 1))
    + (SELECT count(*) FROM lantoa.submission own WHERE batch_id = $1
       AND NOT EXISTS (SELECT FROM lantoa.submission later
         WHERE later.unit = own.unit AND later.period = own.period AND later.revision = own.revision + 1))
    AS retracted`;

// What somebody took back already is neither kept nor taken back. Records of one event that a person linked are kept.
const KEPT = `
  SELECT newest.activity_id AS "activityId", newest.date::text AS date, newest.status
  FROM lantoa.activity_revision own
  CROSS JOIN LATERAL (SELECT * FROM lantoa.activity_revision later
    WHERE later.activity_id = own.activity_id ORDER BY later.revision DESC LIMIT 1) newest
  WHERE own.batch_id = $1 AND own.status <> 'RETRACTED' AND CASE WHEN newest.revision > own.revision
    THEN newest.status <> 'RETRACTED' OR newest.payload ? 'duplicateOf'
    ELSE ${isLead('own.activity_id')} END
  ORDER BY newest.date, newest.activity_id`;

export interface PlannedUndo extends UndoPlan {
  readonly batchId: string;
}

/** Whether the scope of the transaction sees an import of this number. */
export async function holdsImport(manager: EntityManager, batch: number): Promise<boolean> {
  return (await manager.query<unknown[]>(HEAD, [batch])).length > 0;
}

/** What taking an import back would do; null where the batch is no import. */
export async function readUndoPlan(manager: EntityManager, batch: number): Promise<PlannedUndo | null> {
  const [head] = await manager.query<{ id: string; by: string; isSample: boolean; undoneAt: Date | null }[]>(HEAD, [
    batch,
  ]);
  if (!head) return null;
  const { retracted, kept } = (await holdsRuns(manager, head.id))
    ? await planOfRuns(manager, head.id)
    : await planOfRows(manager, head.id);
  return {
    batch,
    batchId: head.id,
    by: head.by,
    isSample: head.isSample,
    retracted,
    keptCount: kept.length,
    kept: kept.slice(0, SHOWN),
    undoneAt: head.undoneAt?.toISOString() ?? null,
  };
}

interface Plan {
  readonly retracted: number;
  readonly kept: readonly KeptRow[];
}

async function planOfRuns(manager: EntityManager, batchId: string): Promise<Plan> {
  const kept: KeptRow[] = [];
  let retracted = 0;
  for await (const undone of undoneRuns(manager, batchId)) {
    if (undone.kind === 'row') retracted += 1;
    else kept.push({ activityId: undone.activityId, date: undone.date, status: undone.status });
  }
  return { retracted, kept };
}

async function planOfRows(manager: EntityManager, batchId: string): Promise<Plan> {
  const [counts] = await manager.query<{ retracted: string }[]>(COUNTS, [batchId]);
  const kept = await manager.query<KeptRow[]>(KEPT, [batchId]);
  return { retracted: Number(counts?.retracted ?? 0), kept };
}

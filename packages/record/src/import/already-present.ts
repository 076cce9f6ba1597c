import type { EntityManager } from 'typeorm';
import type { PreparedRow } from '../ledger/prepared-row.ts';

const COUNT = `
  SELECT count(*)::integer AS count
  FROM jsonb_to_recordset($1::jsonb) AS given (kind text, id uuid, list text, key text, payload jsonb)
  WHERE CASE given.kind
    WHEN 'activity' THEN EXISTS (SELECT FROM lantoa.activity_revision
      WHERE activity_id = given.id AND revision = 1)
      -- What an undone import had brought in is recorded again.
      AND NOT EXISTS (SELECT FROM lantoa.activity_revision newest
        JOIN lantoa.ledger_batch batch ON batch.id = newest.batch_id AND batch.source = 'undo'
        WHERE newest.activity_id = given.id AND newest.status = 'RETRACTED'
          AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
            WHERE later.activity_id = given.id AND later.revision = newest.revision + 1))
    WHEN 'summary' THEN (SELECT CASE WHEN recorded.status <> 'RETRACTED' THEN recorded.payload END FROM lantoa.summary_revision recorded
      WHERE summary_id = given.id ORDER BY revision DESC LIMIT 1) IS NOT DISTINCT FROM given.payload
    ELSE EXISTS (SELECT FROM (SELECT status, on_time FROM lantoa.submission
        WHERE unit = given.list AND period = given.key ORDER BY revision DESC LIMIT 1) newest
      WHERE status = given.payload->>'status'
        AND on_time IS NOT DISTINCT FROM (given.payload->>'onTime')::boolean)
  END`;

/** How many of the rows the ledger holds already; reads only. */
export async function countPresent(manager: EntityManager, rows: readonly PreparedRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const given = rows.map(({ kind, id, key, payloadJson }) => {
    const head = JSON.stringify({ kind, id, list: key?.[0], key: key?.[1] });
    // The payload of an activity is in its id.
    return `${head.slice(0, -1)},"payload":${kind === 'activity' ? 'null' : payloadJson}}`;
  });
  const [found] = await manager.query<{ count: number }[]>(COUNT, [`[${given.join(',')}]`]);
  return found?.count ?? 0;
}

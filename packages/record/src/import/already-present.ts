import type { EntityManager } from 'typeorm';
import type { PreparedRow } from '../ledger/prepared-row.ts';

const COUNT = `
  SELECT count(*)::integer AS count
  FROM jsonb_to_recordset($1::jsonb) AS given (kind text, key text, payload jsonb)
  WHERE CASE kind
    WHEN 'activity' THEN EXISTS (SELECT FROM lantoa.activity_revision
      WHERE activity_id = given.key::uuid AND revision = 1)
    WHEN 'summary' THEN (SELECT recorded.payload FROM lantoa.summary_revision recorded
      WHERE summary_id = given.key::uuid ORDER BY revision DESC LIMIT 1) IS NOT DISTINCT FROM given.payload
    ELSE EXISTS (SELECT FROM (SELECT status, on_time FROM lantoa.submission
        WHERE unit = given.payload->>'unit' AND period = given.payload->>'period'
        ORDER BY revision DESC LIMIT 1) newest
      WHERE status = given.payload->>'status'
        AND on_time IS NOT DISTINCT FROM (given.payload->>'onTime')::boolean)
  END`;

/** How many of the rows the ledger holds already; reads only. */
export async function countPresent(manager: EntityManager, rows: readonly PreparedRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const given = rows.map(({ kind, key, payloadJson }) => {
    // The payload of an activity is in its id.
    const payload = kind === 'activity' ? 'null' : payloadJson;
    return `{"kind":${JSON.stringify(kind)},"key":${JSON.stringify(key)},"payload":${payload}}`;
  });
  const [found] = await manager.query<{ count: number }[]>(COUNT, [`[${given.join(',')}]`]);
  return found?.count ?? 0;
}

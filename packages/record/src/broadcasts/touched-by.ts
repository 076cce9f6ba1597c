import type { EntityManager } from 'typeorm';

const TOUCHED = `
  SELECT DISTINCT all_told.activity_id AS id FROM lantoa.broadcast_run own
  JOIN lantoa.broadcast_run all_told ON all_told.run_id = own.run_id
  WHERE own.batch_id = $1 ORDER BY 1`;

/** The activities of the runs that a batch tells, and those that other batches count them to. */
export async function touchedBy(manager: EntityManager, batchId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(TOUCHED, [batchId]);
  return rows.map(({ id }) => id);
}

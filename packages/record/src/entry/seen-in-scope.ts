import type { EntityManager } from 'typeorm';
import type { RecordedActivity } from './entry.types.ts';

/** Those of what was read whose very revision row-level security shows to the scope of the transaction. */
export async function seenInScope(
  manager: EntityManager,
  read: readonly RecordedActivity[],
): Promise<readonly RecordedActivity[]> {
  const seen = await manager.query<{ id: string }[]>(
    `SELECT shown.activity_id AS id FROM lantoa.activity_revision shown
     JOIN unnest($1::uuid[], $2::integer[]) AS asked (id, revision)
       ON asked.id = shown.activity_id AND asked.revision = shown.revision`,
    [read.map(({ id }) => id), read.map(({ revision }) => revision)],
  );
  const ids = new Set(seen.map(({ id }) => id));
  return read.filter(({ id }) => ids.has(id));
}

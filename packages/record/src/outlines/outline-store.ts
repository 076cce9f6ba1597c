import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { NewOutlineSet, OutlineSet, OutlineStore } from './outline.types.ts';

/** Outlines on PostgreSQL, in the service's own scope: who may look is settled before. */
export function outlineStore(dataSource: DataSource, now: Clock): OutlineStore {
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    inScope(dataSource, SERVICE_SCOPE, work);
  return {
    add: async (set) => inService(async (manager) => add(manager, set, now())),
    inForce: async () =>
      inService(async (manager) => {
        const rows = await manager.query<(Omit<OutlineSet, 'recordedAt'> & { readonly recordedAt: Date })[]>(
          `SELECT DISTINCT ON (base) id, base, version, source, licence, is_approximate AS "isApproximate", units,
             units_of_base AS "unitsOfBase", recorded_at AS "recordedAt"
           FROM lantoa.outline_set ORDER BY base, version DESC`,
        );
        return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
      }),
    topology: async (id) =>
      inService(async (manager) => {
        if (!isUuid(id)) return null;
        const [row] = await manager.query<{ topology: Buffer }[]>(
          'SELECT topology FROM lantoa.outline_set WHERE id = $1',
          [id],
        );
        return row?.topology ?? null;
      }),
  };
}

async function add(manager: EntityManager, set: NewOutlineSet, at: Date) {
  // Two imports at a time follow each other, so that each knows the newest version.
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`outline_set ${set.base}`]);
  const [newest] = await manager.query<{ version: number; isSame: boolean }[]>(
    `SELECT version, (file_hash, source, licence, is_approximate, topology) = ($2, $3, $4, $5, $6) AS "isSame"
     FROM lantoa.outline_set WHERE base = $1 ORDER BY version DESC LIMIT 1`,
    [set.base, set.fileHash, set.source, set.licence, set.isApproximate, set.topology],
  );
  if (newest?.isSame === true) return { version: newest.version, isNew: false };
  const version = (newest?.version ?? 0) + 1;
  await manager.query(
    `INSERT INTO lantoa.outline_set (id, base, version, source, licence, is_approximate, units, units_of_base,
       file_hash, topology, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[randomUUID(), set.base, version, set.source, set.licence, set.isApproximate, JSON.stringify(set.units)],
      ...[set.unitsOfBase, set.fileHash, set.topology, set.by, at],
    ],
  );
  await audit(manager, {
    at,
    actor: set.by,
    action: 'outlines.import',
    subject: set.base,
    detail: { version: String(version) },
  });
  return { version, isNew: true };
}

import type { ReferenceKind } from '@lantoa/domain';
import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { changeReference } from './change-reference.ts';
import type { ReferenceEntry, ReferenceStore, ReferenceVersion } from './reference.types.ts';

/** Reference data on PostgreSQL, in the service's own scope: who may do what is settled before. */
export function referenceStore(dataSource: DataSource, now: Clock): ReferenceStore {
  return {
    change: async (input) => changeReference(dataSource, input, now),
    entries: async (kind) => readEntries(dataSource, kind),
    history: async (kind, key) => readHistory(dataSource, kind, key),
  };
}

async function readEntries(dataSource: DataSource, kind: ReferenceKind): Promise<ReferenceEntry[]> {
  return inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<ReferenceEntry[]>(
      `WITH newest AS (
         SELECT DISTINCT ON (key) kind, key, revision, payload FROM lantoa.reference_revision
         WHERE kind = $1 ORDER BY key, revision DESC),
       first AS (
         SELECT recorded.key, batch.seq, recorded.ordinal
         FROM lantoa.reference_revision recorded JOIN lantoa.ledger_batch batch ON batch.id = recorded.batch_id
         WHERE recorded.kind = $1 AND recorded.revision = 1)
       SELECT kind, newest.key, revision AS version, payload FROM newest JOIN first ON first.key = newest.key
       WHERE payload IS NOT NULL ORDER BY first.seq, first.ordinal`,
      [kind],
    ),
  );
}

async function readHistory(dataSource: DataSource, kind: ReferenceKind, key: string): Promise<ReferenceVersion[]> {
  const rows = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<(Omit<ReferenceVersion, 'recordedAt'> & { readonly recordedAt: Date })[]>(
      `SELECT kind, key, revision AS version, payload, seq, recorded_at AS "recordedAt",
         coalesce(account.email, recorded_by) AS by
       FROM lantoa.reference_revision recorded JOIN lantoa.ledger_batch batch ON batch.id = recorded.batch_id
       LEFT JOIN lantoa.user_account account ON account.id::text = batch.recorded_by
       WHERE kind = $1 AND key = $2 ORDER BY revision DESC`,
      [kind, key],
    ),
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

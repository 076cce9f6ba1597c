import type { DataSource } from 'typeorm';
import type { Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { ImportRow } from './import.types.ts';

type RawRow = Omit<ImportRow, 'recordedAt' | 'undone'> & {
  readonly recordedAt: Date;
  readonly undoneAt: Date | null;
  readonly retracted: number | null;
  readonly kept: number | null;
};

/** Each way gives its keys a mark of its own; those of a command have none. */
const WAY = `CASE split_part(batch.idempotency_key, ':', 1) WHEN 'upload' THEN 'upload' WHEN 'pull' THEN 'folder'
  WHEN 'intake' THEN 'program' ELSE 'command' END`;

/** Batches that files made, newest first; those that the scope sees. */
export async function listImports(dataSource: DataSource, limit: number, scope: Scope): Promise<ImportRow[]> {
  const rows = await inScope(dataSource, scope, async (manager) =>
    manager.query<RawRow[]>(
      `SELECT seq AS batch, recorded_at AS "recordedAt", file_name AS "fileName", kind, file.rows, accepted,
         ${WAY} AS way, is_sample AS "isSample", recorded_by AS by, undone.at AS "undoneAt", undone.retracted, undone.kept
       FROM lantoa.ledger_batch_file file JOIN lantoa.ledger_batch batch ON batch.id = file.batch_id
       LEFT JOIN lantoa.import_undo undone ON undone.import_batch_id = batch.id
       WHERE kind IS NOT NULL ORDER BY seq DESC LIMIT $1`,
      [limit],
    ),
  );
  return rows.map(({ undoneAt, retracted, kept, ...row }) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    undone: undoneAt === null ? null : { at: undoneAt.toISOString(), retracted: retracted ?? 0, kept: kept ?? 0 },
  }));
}

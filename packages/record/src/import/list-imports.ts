import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { ImportRow } from './import.types.ts';

/** Batches that files made, newest first. */
export async function listImports(dataSource: DataSource, limit: number): Promise<ImportRow[]> {
  const rows = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<(Omit<ImportRow, 'recordedAt'> & { recordedAt: Date })[]>(
      `SELECT seq AS batch, recorded_at AS "recordedAt", file_name AS "fileName", kind, file.rows, accepted,
         is_sample AS "isSample", recorded_by AS by
       FROM lantoa.ledger_batch_file file JOIN lantoa.ledger_batch batch ON batch.id = file.batch_id
       WHERE kind IS NOT NULL ORDER BY seq DESC LIMIT $1`,
      [limit],
    ),
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}

import type { ReferenceRevision } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';

export interface RecordedRevision extends ReferenceRevision {
  readonly revision: number;
  readonly seq: number;
  readonly by: string;
}

/** Every reference row ever recorded, in the order of recording. */
export async function readRevisions(manager: EntityManager): Promise<RecordedRevision[]> {
  return manager.query<RecordedRevision[]>(
    `SELECT kind, key, payload, recorded.revision, seq, recorded_by AS by
     FROM lantoa.reference_revision recorded JOIN lantoa.ledger_batch batch ON batch.id = recorded.batch_id
     ORDER BY seq, ordinal`,
  );
}

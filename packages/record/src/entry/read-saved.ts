import type { ActivityStatus } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { readOutcome } from '../ledger/record-batch.ts';
import type { SaveEntryOutcome } from './entry.types.ts';

/** What an entry's batch keeps of its outcome. */
export interface KeptOfEntry {
  readonly revision: number;
  readonly status: ActivityStatus;
}

/** What came of an idempotency key already; null where nothing was recorded under it. */
export async function readSaved(manager: EntityManager, idempotencyKey: string): Promise<SaveEntryOutcome | null> {
  const earlier = await readOutcome<KeptOfEntry>(manager, idempotencyKey);
  // A key under which nothing was added had met a conflict.
  return earlier && earlier.added > 0 ? { kind: 'saved', ...earlier.kept } : null;
}

import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { PreparedRow } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock, type Recorded } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault } from '../record-fault.ts';
import type { SavedBatch, SentBatch } from './entry.types.ts';

interface SaveBatch extends SentBatch {
  /** As which it stands among the imports. */
  readonly kind: 'activities' | 'broadcast_runs';
  readonly records: readonly { readonly id: string; readonly row: PreparedRow }[];
}

/** What the batch keeps for a later call with the same key. */
type Kept = Pick<SavedBatch, 'ids' | 'status'> & Pick<SentBatch, 'contentHash'>;

/**
 * Records what a program sent as one batch that stands among the imports: all of it or none.
 * @throws RecordFault CONFLICT where the key was used for something else
 */
export async function saveBatch(
  dataSource: DataSource,
  { records, kind, status, by, idempotencyKey, contentHash, source, name }: SaveBatch,
  now: Clock,
  check?: (manager: EntityManager) => Promise<void>,
): Promise<SavedBatch> {
  const recorded = await Staging.during(dataSource, async (staging) => {
    for (const { row } of records) await staging.add(row);
    await staging.finish();
    const kept: Kept = { ids: records.map(({ id }) => id), status, contentHash };
    const file = { name, kind, rows: records.length, accepted: records.length };
    const request = { source, isSample: false, by, idempotencyKey, file, kept };
    return recordBatch(dataSource, staging, request, now, async (manager) => {
      await check?.(manager);
      await audit(manager, { at: now(), actor: by, action: 'intake', subject: idempotencyKey });
    });
  });
  return savedOf(recorded, contentHash);
}

/** @throws RecordFault CONFLICT where the key was used for something else */
export async function readSavedBatch(
  dataSource: DataSource,
  { idempotencyKey, contentHash }: Pick<SentBatch, 'idempotencyKey' | 'contentHash'>,
): Promise<SavedBatch | null> {
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    readOutcome<Kept>(manager, idempotencyKey),
  );
  return earlier && savedOf(earlier, contentHash);
}

function savedOf({ kept, ...outcome }: Recorded<Kept>, contentHash: string): SavedBatch {
  if (kept.contentHash !== contentHash) throw keyOfOtherContent();
  return { ...outcome, ids: kept.ids, status: kept.status };
}

function keyOfOtherContent(): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: 'Khóa này đã dùng cho một lô khác.',
      en: 'This key was used for another batch.',
    },
    { vi: 'Gửi lô này với một khóa mới.', en: 'Send this batch under a new key.' },
  );
}

import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { prepareActivity } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { changedSince, missing } from './duplicate-faults.ts';
import type { LinkOutcome, UnlinkDuplicate } from './duplicate.types.ts';
import { readLinked } from './read-linked.ts';

/** @throws RecordFault as DuplicateStore.unlink says */
export async function unlinkDuplicate(
  dataSource: DataSource,
  input: UnlinkDuplicate,
  now: Clock,
): Promise<LinkOutcome> {
  const { id, by, idempotencyKey } = input;
  const read = async (manager: EntityManager) => ({
    earlier: await readOutcome<LinkOutcome>(manager, idempotencyKey),
    linked: await readLinked(manager, id),
  });
  // One state of the record: a call with the same key may be done at this moment.
  const { earlier, linked } = await inScope(dataSource, SERVICE_SCOPE, read, 'REPEATABLE READ');
  if (earlier) return earlier.kept;
  if (!linked) throw missing(id);
  const { lead, revision, before } = linked;
  if (revision !== input.expectedRevision) throw changedSince(id, { yours: input.expectedRevision, current: revision });
  const kept: LinkOutcome = { lead, linked: [{ id, revision: revision + 1, status: before.status }] };
  return Staging.during(dataSource, async (staging) => {
    await staging.add(prepareActivity({ activityId: id, revision: revision + 1, ...before }));
    await staging.finish();
    const request = { source: 'duplicate' as const, isSample: false, by, idempotencyKey, file: null, kept };
    const recorded = await recordBatch(dataSource, staging, request, now, async (manager) =>
      audit(manager, { at: now(), actor: by, action: 'duplicate unlinked', subject: id, detail: { lead } }),
    );
    return recorded.kept;
  });
}

import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { prepareActivity } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock, type Recorded } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault } from '../record-fault.ts';
import type { SaveEntries, SavedEntries } from './entry.types.ts';

/** What the batch keeps for a later call with the same key. */
type Kept = Pick<SavedEntries, 'ids' | 'status'> & Pick<SaveEntries, 'contentHash'>;

/**
 * Records many new activities as one batch that stands among the imports: all of them or none. Those that the ledger holds
 * already with the same content are counted and left alone; what an undone import took back comes again.
 * @throws RecordFault CONFLICT where the key was used for something else, or an id for another activity
 */
export async function saveEntries(dataSource: DataSource, input: SaveEntries, now: Clock): Promise<SavedEntries> {
  const { entries, status, by, idempotencyKey, contentHash, source, name } = input;
  const recorded = await Staging.during(dataSource, async (staging) => {
    for (const { id, payload, text } of entries)
      await staging.add(prepareActivity({ activityId: id, status, payload, text }));
    await staging.finish();
    const kept: Kept = { ids: entries.map(({ id }) => id), status, contentHash };
    const file = { name, kind: 'activities', rows: entries.length, accepted: entries.length };
    const request = { source, isSample: false, by, idempotencyKey, file, kept };
    return recordBatch(dataSource, staging, request, now, async (manager) => {
      await refuseOtherBodies(manager, input);
      await audit(manager, { at: now(), actor: by, action: 'intake', subject: idempotencyKey });
    });
  });
  return savedOf(recorded, contentHash);
}

/** @throws RecordFault CONFLICT where the key was used for something else */
export async function readSavedEntries(
  dataSource: DataSource,
  { idempotencyKey, contentHash }: Pick<SaveEntries, 'idempotencyKey' | 'contentHash'>,
): Promise<SavedEntries | null> {
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    readOutcome<Kept>(manager, idempotencyKey),
  );
  return earlier && savedOf(earlier, contentHash);
}

function savedOf({ seq, added, alreadyPresent, replayed, kept }: Recorded<Kept>, contentHash: string): SavedEntries {
  if (kept.contentHash !== contentHash) throw keyOfOtherContent();
  return { seq, added, alreadyPresent, replayed, ids: kept.ids, status: kept.status };
}

// The ledger takes rows of one id that differ in their body alone for the same: a file may leave its body out, an entry never does.
async function refuseOtherBodies(manager: EntityManager, { entries }: SaveEntries): Promise<void> {
  const given = entries.map(({ id, payload }) => ({ id, organisation: payload.organisation }));
  const [other] = await manager.query<{ id: string }[]>(
    `SELECT given.id FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, organisation text)
     CROSS JOIN LATERAL (SELECT organisation FROM lantoa.activity_revision
       WHERE activity_id = given.id AND revision = 1 LIMIT 1) recorded
     WHERE recorded.organisation IS NOT NULL AND recorded.organisation <> given.organisation LIMIT 1`,
    [JSON.stringify(given)],
  );
  if (other) throw idOfOtherActivity(other.id);
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

function idOfOtherActivity(id: string): RecordFault {
  return new RecordFault(
    'CONFLICT',
    {
      vi: `Mã ${id} đã dùng cho hoạt động của một đơn vị khác.`,
      en: `The id ${id} was used for an activity of another body.`,
    },
    { vi: 'Đặt mã khác cho hoạt động này.', en: 'Give this activity another id.' },
  );
}

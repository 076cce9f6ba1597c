import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { linkedAlready } from '../duplicates/duplicate-faults.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { prepareActivity } from '../ledger/prepared-row.ts';
import { recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault } from '../record-fault.ts';
import type { RecordedActivity, SaveEntry, SaveEntryOutcome } from './entry.types.ts';
import { readActivity } from './read-recorded.ts';
import { readSaved, type KeptOfEntry } from './read-saved.ts';

/**
 * Records one activity as the revision after the one that was seen, with the reasons given for it. Whoever saw an older
 * revision gets the newer one to compare; the very same content again is no conflict.
 * @throws RecordFault RECORD_LINKED for what is linked to another record, and for taking back what others are linked to
 */
export async function saveEntry(dataSource: DataSource, entry: SaveEntry, now: Clock): Promise<SaveEntryOutcome> {
  const { earlier, recorded } = await inScope(dataSource, SERVICE_SCOPE, async (manager) => ({
    earlier: await readSaved(manager, entry.idempotencyKey),
    recorded: await readActivity(manager, entry.id),
  }));
  if (earlier) return earlier;
  if (recorded?.payload.duplicateOf !== undefined) throw linkedAlready(entry.id);
  if ((recorded?.revision ?? 0) !== entry.expectedRevision) return settled(entry, recorded);
  try {
    const { kept, added } = await write(dataSource, entry, now);
    return added > 0 ? { kind: 'saved', ...kept } : await settledNow(dataSource, entry);
  } catch (fault) {
    if (fault instanceof RecordFault && fault.code === 'CONFLICT') return settledNow(dataSource, entry);
    throw fault;
  }
}

async function write(dataSource: DataSource, entry: SaveEntry, now: Clock) {
  const { id, expectedRevision, status, payload, text, by, idempotencyKey } = entry;
  const revision = expectedRevision + 1;
  return Staging.during(dataSource, async (staging) => {
    await staging.add(prepareActivity({ activityId: id, revision, status, payload, text }));
    await staging.finish();
    const kept: KeptOfEntry = { revision, status };
    const request = { source: 'entry' as const, isSample: false, by, idempotencyKey, file: null, kept };
    return recordBatch(dataSource, staging, request, now, async (manager) => writeReasons(manager, entry, revision));
  });
}

async function writeReasons(manager: EntityManager, { id, reasons }: SaveEntry, revision: number): Promise<void> {
  if (reasons.length === 0) return;
  await manager.query(
    `INSERT INTO lantoa.activity_reason (activity_id, revision, ordinal, field, code, reason)
     SELECT $1, $2, row_number() OVER (), field, code, reason
     FROM jsonb_to_recordset($3::jsonb) AS given (field text, code text, reason text)
     ON CONFLICT (activity_id, revision, ordinal) DO NOTHING`,
    [id, revision, JSON.stringify(reasons)],
  );
}

async function settledNow(dataSource: DataSource, entry: SaveEntry): Promise<SaveEntryOutcome> {
  return settled(entry, await inScope(dataSource, SERVICE_SCOPE, async (manager) => readActivity(manager, entry.id)));
}

// A request that was sent again under another key, after its answer was lost, finds its own work.
function settled(entry: SaveEntry, recorded: RecordedActivity | null): SaveEntryOutcome {
  const isSame =
    recorded?.revision === entry.expectedRevision + 1 &&
    recorded.status === entry.status &&
    recorded.by === entry.by &&
    recorded.text?.note === entry.text.note &&
    canonicalJson(recorded.payload) === canonicalJson(entry.payload);
  return isSame
    ? { kind: 'saved', revision: recorded.revision, status: recorded.status }
    : { kind: 'conflict', recorded };
}

import type { DataSource, EntityManager } from 'typeorm';
import { prepareActivity } from '../ledger/prepared-row.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { RecordFault } from '../record-fault.ts';
import type { SavedBatch, SaveEntries } from './entry.types.ts';
import { saveBatch } from './save-batch.ts';

/**
 * Records many new activities as one batch that stands among the imports: all of them or none. Those that the ledger holds
 * already with the same content are counted and left alone; what an undone import took back comes again.
 * @throws RecordFault CONFLICT where the key was used for something else, or an id for another activity
 */
export async function saveEntries(dataSource: DataSource, input: SaveEntries, now: Clock): Promise<SavedBatch> {
  const { entries, status } = input;
  const records = entries.map(({ id, payload, text }) => ({
    id,
    row: prepareActivity({ activityId: id, status, payload, text }),
  }));
  return saveBatch(dataSource, { ...input, kind: 'activities', records }, now, async (manager) =>
    refuseOtherBodies(manager, input),
  );
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

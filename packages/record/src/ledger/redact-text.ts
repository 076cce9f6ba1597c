import type { DataSource } from 'typeorm';
import { isUuid } from '../database/is-uuid.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { RecordFault } from '../record-fault.ts';
import type { RedactText } from '../record-store.ts';
import type { AppendOutcome } from './append.types.ts';
import { checkedReason } from './checked-reason.ts';
import { prepareRedaction } from './prepared-row.ts';
import { recordBatch, type Clock } from './record-batch.ts';
import { Staging } from './staging.ts';

/**
 * Erases note and reporting body of one revision, with the salt of their digest and the reasons given for it, and records
 * that it was done, by whom and why. Done again, it has no further effect.
 * @throws RecordFault NOT_FOUND when there is no such text; INVALID_ARGUMENT when the reason is missing, too long or repeats
 *   personal data
 */
export async function redactText(dataSource: DataSource, input: RedactText, now: Clock): Promise<AppendOutcome> {
  const { revision, by } = input;
  const activityId = input.activityId.toLowerCase();
  if (!isUuid(activityId)) throw textMissing(activityId, revision);
  const reason = checkedReason(input.reason);
  const isSample = await batchIsSample(dataSource, activityId, revision);
  return Staging.during(dataSource, async (staging) => {
    await staging.add(prepareRedaction(activityId, revision, reason));
    await staging.finish();
    const request = {
      source: 'redaction' as const,
      isSample,
      by,
      idempotencyKey: `redaction ${activityId} ${String(revision)}`,
      file: null,
      kept: {},
    };
    const outcome = await recordBatch(dataSource, staging, request, now, async (manager) => {
      await manager.query('SELECT lantoa.erase_text($1, $2)', [activityId, revision]);
      const ofRevision = 'activity_id = $1 AND revision = $2';
      await manager.query(`DELETE FROM lantoa.activity_reason WHERE ${ofRevision}`, [activityId, revision]);
    });
    const { seq, added, alreadyPresent, replayed } = outcome;
    return { seq, added, alreadyPresent, replayed };
  });
}

async function batchIsSample(dataSource: DataSource, activityId: string, revision: number): Promise<boolean> {
  const [row] = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<{ isSample: boolean }[]>(
      `SELECT is_sample AS "isSample" FROM lantoa.activity_text
       JOIN lantoa.activity_revision USING (activity_id, revision)
       JOIN lantoa.ledger_batch ON ledger_batch.id = activity_revision.batch_id
       WHERE activity_id = $1 AND revision = $2`,
      [activityId, revision],
    ),
  );
  if (!row) throw textMissing(activityId, revision);
  return row.isSample;
}

function textMissing(activityId: string, revision: number): RecordFault {
  return new RecordFault(
    'NOT_FOUND',
    {
      vi: `Hoạt động ${activityId} không có bản ghi lần ${String(revision)} kèm ghi chú.`,
      en: `Activity ${activityId} has no revision ${String(revision)} with a text.`,
    },
    { vi: 'Kiểm tra mã hoạt động và số lần ghi.', en: 'Check the id of the activity and the number of the revision.' },
  );
}

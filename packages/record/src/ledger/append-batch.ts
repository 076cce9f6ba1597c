import type { DataSource } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { AppendBatch, AppendOutcome, Rows } from './append.types.ts';
import {
  prepareActivity,
  prepareReference,
  prepareSubmission,
  prepareSummary,
  type PreparedRow,
} from './prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from './record-batch.ts';
import { Staging } from './staging.ts';

/**
 * Records one batch.
 * @throws RecordFault CONFLICT when an activity's revision exists with other content or its predecessor is missing
 */
export async function appendBatch(dataSource: DataSource, input: AppendBatch, now: Clock): Promise<AppendOutcome> {
  const earlier = await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    readOutcome<object>(manager, input.idempotencyKey),
  );
  if (earlier) return outcomeOf(earlier);
  return Staging.during(dataSource, async (staging) => {
    await stageAll(staging, input.activities, prepareActivity);
    await stageAll(staging, input.summaries, prepareSummary);
    await stageAll(staging, input.submissions, prepareSubmission);
    await stageAll(staging, input.reference, prepareReference);
    await staging.finish();
    const { fileName = null } = input;
    const file = fileName === null ? null : { name: fileName, kind: null, rows: null, accepted: null };
    return outcomeOf(await recordBatch(dataSource, staging, { ...input, file, kept: {} }, now));
  });
}

async function stageAll<Row>(
  staging: Staging,
  rows: Rows<Row> | undefined,
  prepare: (row: Row) => PreparedRow,
): Promise<void> {
  for await (const row of rows ?? []) await staging.add(prepare(row));
}

function outcomeOf({ seq, added, alreadyPresent, replayed }: AppendOutcome): AppendOutcome {
  return { seq, added, alreadyPresent, replayed };
}

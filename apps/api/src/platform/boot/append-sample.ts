import type { ReferenceIndex } from '@lantoa/domain';
import type { AppendActivity, RecordStore } from '@lantoa/record';
import { generateSample, type SampleActivity } from '@lantoa/sample';

const SEED = 2023;
const ACTIVITIES = 6_000;

/** Records a made-up reporting year as one batch; a second call with the same ledger adds nothing. */
export async function appendSample(record: RecordStore, index: ReferenceIndex): Promise<void> {
  const { activities, submissions } = generateSample({ index, seed: SEED, activities: ACTIVITIES });
  await record.appendBatch({
    source: 'sample',
    isSample: true,
    by: 'sample',
    idempotencyKey: `sample:${String(SEED)}:${String(ACTIVITIES)}`,
    activities: verified(activities),
    submissions,
  });
}

function* verified(activities: Iterable<SampleActivity>): Generator<AppendActivity> {
  for (const activity of activities) yield { ...activity, status: 'VERIFIED' };
}

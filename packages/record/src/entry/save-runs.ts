import type { DataSource } from 'typeorm';
import { prepareRun } from '../broadcasts/prepare-run.ts';
import { broadcastIdOf } from '../broadcasts/run-ids.ts';
import type { Clock } from '../ledger/record-batch.ts';
import type { SavedBatch, SaveRuns } from './entry.types.ts';
import { saveBatch } from './save-batch.ts';

/**
 * Records runs of loudspeakers that a program sent as one batch, as an import of a file of them does: each is known by commune,
 * loudspeakers and minute, however it came.
 * @throws RecordFault CONFLICT where the key was used for something else
 */
export async function saveRuns(dataSource: DataSource, input: SaveRuns, now: Clock): Promise<SavedBatch> {
  const { runs, status, organisation } = input;
  const records = runs.map((run) => ({
    id: broadcastIdOf(run.payload, run.run),
    row: prepareRun(run, { status, organisation }),
  }));
  return saveBatch(dataSource, { ...input, kind: 'broadcast_runs', records }, now);
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { ReferenceIndex } from '@lantoa/domain';
import type { RecordStore } from '@lantoa/record';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import type { Config } from '../config/config.ts';
import { appendSample } from './append-sample.ts';

/** Told to the operator while the first start works. */
export type Progress = (step: 'reference' | 'sample' | 'read_model') => void;

/** An empty ledger gets the reference pack, and in sample mode the sample data; any other ledger is left as it is. */
export async function prepareLedger(record: RecordStore, config: Config, progress: Progress): Promise<void> {
  let pack = await record.readReference();
  if (pack === null) {
    progress('reference');
    pack = await loadReferencePack(langSonPackFolder());
    await record.loadReference(pack, { isSample: false });
  }
  if (
    config.sample === 'off' ||
    wasReset(config) ||
    (await record.holdsSample()) ||
    (await record.holdsOtherThanSample())
  )
    return;
  progress('sample');
  await appendSample(record, new ReferenceIndex(pack));
}

/** `lantoa reset` leaves a mark in the data folder: who took the sample data away does not want it back. */
function wasReset({ dataDir }: Config): boolean {
  return existsSync(path.join(dataDir, 'no-sample'));
}

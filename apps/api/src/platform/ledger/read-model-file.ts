import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ReadModel } from '@lantoa/analytics';
import type { RecordStore } from '@lantoa/record';
import { framesOf, type Log } from '../logging/log.ts';

/**
 * The file of this process's read model. It can be thrown away at any time: one that is damaged, belongs to another
 * ledger or is ahead of it is replaced by an empty one.
 */
export class ReadModelFile {
  private readonly file: string;
  private readonly log: Log;

  constructor(dataDir: string, log: Log) {
    this.file = path.join(dataDir, 'read-model.duckdb');
    this.log = log;
  }

  /** The model in the file when it fits the ledger, else an empty one. */
  async open(record: RecordStore): Promise<ReadModel> {
    await mkdir(path.dirname(this.file), { recursive: true });
    return (await this.reopen(record)) ?? this.openEmpty(this.file, record);
  }

  /**
   * Makes a model beside the one in use and puts its file into that one's place.
   * @param fill brings the empty model to the end of the ledger
   */
  async replace(record: RecordStore, fill: (model: ReadModel) => Promise<void>): Promise<ReadModel> {
    const next = `${this.file}.next`;
    const fresh = await this.openEmpty(next, record);
    try {
      await fill(fresh);
    } finally {
      await fresh.close();
    }
    // The model in use keeps reading the old file, which has lost its name.
    await rm(`${this.file}.wal`, { force: true });
    await rename(identityFile(next), identityFile(this.file));
    await rename(next, this.file);
    return ReadModel.open({ file: this.file });
  }

  private async openEmpty(file: string, record: RecordStore): Promise<ReadModel> {
    for (const name of [file, `${file}.wal`, identityFile(file)]) await rm(name, { force: true });
    const model = await ReadModel.open({ file });
    await writeFile(identityFile(file), await ledgerIdentity(record));
    return model;
  }

  private async reopen(record: RecordStore): Promise<ReadModel | null> {
    const written = await readFile(identityFile(this.file), 'utf8').catch(() => null);
    const isThere = await stat(this.file).then(
      () => true,
      () => false,
    );
    if (!isThere || written === null || written !== (await ledgerIdentity(record))) return null;
    try {
      const model = await ReadModel.open({ file: this.file });
      if (model.version <= (await record.latestSeq())) return model;
      await model.close();
    } catch (fault) {
      this.log.write('warning', 'read_model_damaged', { cause: framesOf(fault) });
    }
    return null;
  }
}

function identityFile(file: string): string {
  return `${file}.ledger`;
}

/** Tells one ledger from another: when its first batch was recorded. An empty ledger has no identity yet. */
async function ledgerIdentity(record: RecordStore): Promise<string> {
  for await (const batch of record.batches(0)) return batch.recordedAt;
  return '';
}

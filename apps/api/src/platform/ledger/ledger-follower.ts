import type { ReadModel } from '@lantoa/analytics';
import type { RecordStore } from '@lantoa/record';
import { framesOf, type Log } from '../logging/log.ts';
import type { ReadModelFile } from './read-model-file.ts';

/** Questions that the old model is still answering get this long after a rebuild; longer ones have timed out. */
const GRACE_MILLISECONDS = 6_000;

/** Keeps the read model of this process at the end of the ledger. */
export class LedgerFollower {
  private readonly record: RecordStore;
  private readonly file: ReadModelFile;
  private readonly log: Log;
  private current: ReadModel;
  private readonly retired = new Set<ReadModel>();
  private running: Promise<void> = Promise.resolve();
  private stopListening: (() => Promise<void>) | null = null;
  private readonly listeners = new Set<(version: number) => void>();

  private constructor(record: RecordStore, file: ReadModelFile, model: ReadModel, log: Log) {
    this.record = record;
    this.file = file;
    this.current = model;
    this.log = log;
  }

  /** Opens the read model, brings it to the end of the ledger and keeps it there. */
  static async start(record: RecordStore, file: ReadModelFile, log: Log): Promise<LedgerFollower> {
    const follower = new LedgerFollower(record, file, await file.open(record), log);
    await follower.catchUp().catch(async (fault: unknown) => {
      log.write('warning', 'read_model_rebuilt', { cause: framesOf(fault) });
      await follower.rebuild();
    });
    follower.stopListening = await record.onBatch(
      () =>
        void follower.catchUp().catch((fault: unknown) => {
          log.write('error', 'ledger_not_followed', { cause: framesOf(fault) });
        }),
    );
    return follower;
  }

  get model(): ReadModel {
    return this.current;
  }

  /** Calls `listener` whenever a newer version answers; the function given back ends that. */
  onVersion(listener: (version: number) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Resolves when everything recorded before the call is in the read model. Calls queue up. */
  catchUp(): Promise<void> {
    const next = this.running.then(async () => {
      const before = this.current.version;
      // A batch that fails does not hide those that were applied before it.
      await this.applyAll(this.current).finally(() => {
        this.tellNewer(before);
      });
    });
    this.running = next.catch(() => undefined);
    return next;
  }

  /** Makes the read model anew from the ledger and swaps it in; questions are answered from the old one meanwhile. */
  rebuild(): Promise<void> {
    const next = this.running.then(async () => {
      const old = this.current;
      this.current = await this.file.replace(this.record, (fresh) => this.applyAll(fresh));
      this.retire(old);
      this.tellNewer(old.version);
    });
    this.running = next.catch(() => undefined);
    return next;
  }

  async stop(): Promise<void> {
    await this.stopListening?.();
    await this.running;
    for (const model of [...this.retired]) await this.release(model);
    await this.current.close();
  }

  private retire(model: ReadModel): void {
    this.retired.add(model);
    setTimeout(() => void this.release(model), GRACE_MILLISECONDS).unref();
  }

  private async release(model: ReadModel): Promise<void> {
    if (this.retired.delete(model)) await model.close();
  }

  private tellNewer(before: number): void {
    const { version } = this.current;
    if (version > before) for (const listener of this.listeners) listener(version);
  }

  private async applyAll(model: ReadModel): Promise<void> {
    for await (const batch of this.record.batches(model.version)) await model.applyBatch(batch);
  }
}

import type { ReadModel } from '@lantoa/analytics';
import type { RecordStore } from '@lantoa/record';
import { AppError } from '../errors/app-error.ts';
import { framesOf, type Log } from '../logging/log.ts';
import type { ReadModelFile } from './read-model-file.ts';

const WAIT_MILLISECONDS = 5_000;

/** Keeps the read model of this process at the end of the ledger. */
export class LedgerFollower {
  private readonly record: RecordStore;
  private readonly file: ReadModelFile;
  private readonly log: Log;
  private current: ReadModel;
  private running: Promise<void> = Promise.resolve();
  private waiting: { readonly version: number; readonly wake: () => void }[] = [];
  private stopListening: (() => Promise<void>) | null = null;

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

  /** Resolves when everything recorded before the call is in the read model. Calls queue up. */
  catchUp(): Promise<void> {
    const next = this.running.then(() => this.applyAll(this.current));
    this.running = next.catch(() => undefined);
    return next;
  }

  /** Makes the read model anew from the ledger and swaps it in; questions are answered from the old one meanwhile. */
  rebuild(): Promise<void> {
    const next = this.running.then(async () => {
      const old = this.current;
      this.current = await this.file.replace(this.record, (fresh) => this.applyAll(fresh));
      await old.close();
    });
    this.running = next.catch(() => undefined);
    return next;
  }

  /** @throws AppError INVALID_ARGUMENT, or STALE_DATA_VERSION when the version is not here within 5 s */
  async waitFor(dataVersion: string): Promise<void> {
    if (!/^\d{1,15}$/.test(dataVersion)) throw new AppError('INVALID_ARGUMENT', { text: NOT_A_VERSION });
    const version = Number(dataVersion);
    if (this.current.version >= version) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((entry) => entry !== waiter);
        reject(new AppError('STALE_DATA_VERSION'));
      }, WAIT_MILLISECONDS);
      const waiter = {
        version,
        wake: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.waiting.push(waiter);
    });
  }

  async stop(): Promise<void> {
    await this.stopListening?.();
    await this.running;
    await this.current.close();
  }

  private async applyAll(model: ReadModel): Promise<void> {
    for await (const batch of this.record.batches(model.version)) {
      await model.applyBatch(batch);
      if (model === this.current) this.wake(model.version);
    }
  }

  private wake(version: number): void {
    const ready = this.waiting.filter((entry) => entry.version <= version);
    this.waiting = this.waiting.filter((entry) => entry.version > version);
    for (const { wake } of ready) wake();
  }
}

const NOT_A_VERSION = {
  vi: 'minDataVersion phải là một số phiên bản.',
  en: 'minDataVersion must be the number of a data version.',
} as const;

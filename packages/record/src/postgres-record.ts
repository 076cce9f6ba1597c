import type { LedgerBatch, RecordCounts, ReferencePack } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresAdministration } from './accounts/account-administration.ts';
import { PostgresAccounts } from './accounts/account-store.ts';
import type { AccountAdministration } from './accounts/administration.types.ts';
import { PostgresSecondSteps } from './accounts/postgres-second-steps.ts';
import type { SecondSteps } from './accounts/second-steps.types.ts';
import type { AccountStore } from './accounts/viewer.ts';
import type { CollectionStore } from './collection/collection.types.ts';
import { PostgresCollection } from './collection/postgres-collection.ts';
import { SERVICE_SCOPE, type Scope } from './database/scope.ts';
import { inScope } from './database/unit-of-work.ts';
import type { EntryStore } from './entry/entry.types.ts';
import { entryStore } from './entry/entry-store.ts';
import { importReport } from './import/import-report.ts';
import type { ImportInput, ImportOutcome, ImportRow } from './import/import.types.ts';
import { listImports } from './import/list-imports.ts';
import { appendBatch } from './ledger/append-batch.ts';
import type { AppendBatch, AppendOutcome } from './ledger/append.types.ts';
import type { ChainReport } from './ledger/chain-report.ts';
import { followBatches } from './ledger/follow-batches.ts';
import { latestSeq, readBatches } from './ledger/read-batches.ts';
import { recount } from './ledger/recount.ts';
import { redactText } from './ledger/redact-text.ts';
import { loadReference, readReference } from './ledger/reference.ts';
import { verifyChain } from './ledger/verify-chain.ts';
import type { RecordStore, RedactText } from './record-store.ts';

export interface RecordParts {
  readonly url: string;
  readonly embedded: boolean;
  readonly app: DataSource;
  readonly feed: DataSource;
  readonly now: () => Date;
  readonly sealKey: Buffer;
  readonly onState: (isConnected: boolean) => void;
  /** Gives the server back. */
  readonly release: () => Promise<void>;
}

/** The record on PostgreSQL. */
export class PostgresRecord implements RecordStore {
  readonly embedded: boolean;
  readonly dataSource: DataSource;
  readonly accounts: AccountStore;
  readonly collection: CollectionStore;
  readonly entries: EntryStore;
  readonly administration: AccountAdministration;
  readonly secondSteps: SecondSteps;
  private readonly parts: RecordParts;
  private readonly followers = new Set<() => Promise<void>>();

  constructor(parts: RecordParts) {
    this.parts = parts;
    this.embedded = parts.embedded;
    this.dataSource = parts.app;
    this.accounts = new PostgresAccounts(parts.app, parts.now, parts.sealKey);
    this.secondSteps = new PostgresSecondSteps(parts.app, parts.now, parts.sealKey);
    this.collection = new PostgresCollection(parts.app, parts.now);
    this.entries = entryStore(parts.app, parts.now);
    this.administration = new PostgresAdministration(parts.app, parts.now);
  }

  async latestSeq(): Promise<number> {
    return latestSeq(this.parts.feed);
  }

  batches(afterSeq: number): AsyncGenerator<LedgerBatch> {
    return readBatches(this.parts.feed, afterSeq);
  }

  async onBatch(listener: (seq: number) => void): Promise<() => Promise<void>> {
    const { url, feed, onState } = this.parts;
    const stop = await followBatches({ url, feed, listener, onState });
    this.followers.add(stop);
    return async () => {
      this.followers.delete(stop);
      await stop();
    };
  }

  async appendBatch(input: AppendBatch): Promise<AppendOutcome> {
    return appendBatch(this.dataSource, input, this.parts.now);
  }

  async loadReference(pack: ReferencePack, { isSample }: { readonly isSample: boolean }): Promise<AppendOutcome> {
    return loadReference(this.dataSource, pack, isSample, async (batch) => this.appendBatch(batch));
  }

  async readReference(): Promise<ReferencePack | null> {
    return readReference(this.dataSource);
  }

  async redactText(input: RedactText): Promise<AppendOutcome> {
    return redactText(this.dataSource, input, this.parts.now);
  }

  async importReport(input: ImportInput): Promise<ImportOutcome> {
    return importReport(this.dataSource, input, this.parts.now);
  }

  async imports(limit: number): Promise<ImportRow[]> {
    return listImports(this.dataSource, limit);
  }

  async holdsSample(): Promise<boolean> {
    return this.holds('is_sample');
  }

  async holdsOtherThanSample(): Promise<boolean> {
    return this.holds(`NOT is_sample AND source <> 'reference'`);
  }

  async verifyChain(): Promise<ChainReport> {
    return verifyChain(this.dataSource);
  }

  async recount(): Promise<RecordCounts> {
    return recount(this.dataSource);
  }

  async inScope<Result>(scope: Scope, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inScope(this.dataSource, scope, work);
  }

  async close(): Promise<void> {
    await Promise.all([...this.followers].map(async (stop) => stop()));
    this.followers.clear();
    await Promise.all([this.parts.app.destroy(), this.parts.feed.destroy()]);
    await this.parts.release();
  }

  private async holds(condition: string): Promise<boolean> {
    const [row] = await this.inScope(SERVICE_SCOPE, async (manager) =>
      manager.query<{ found: boolean }[]>(
        `SELECT EXISTS (SELECT FROM lantoa.ledger_batch WHERE ${condition}) AS found`,
      ),
    );
    return row?.found ?? false;
  }
}

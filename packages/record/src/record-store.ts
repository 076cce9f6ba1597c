import type { LedgerBatch, RecordCounts, ReferencePack } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { AccountAdministration } from './accounts/administration.types.ts';
import type { SecondSteps } from './accounts/second-steps.types.ts';
import type { AccountStore } from './accounts/viewer.ts';
import type { CollectionStore } from './collection/collection.types.ts';
import type { Scope } from './database/scope.ts';
import type { EntryStore } from './entry/entry.types.ts';
import type { ImportInput, ImportOutcome, ImportRow } from './import/import.types.ts';
import type { AppendBatch, AppendOutcome } from './ledger/append.types.ts';
import type { ChainReport } from './ledger/chain-report.ts';

export interface RedactText {
  readonly activityId: string;
  readonly revision: number;
  readonly by: string;
  /** Why; it stays on record, so it must not repeat what is taken away. */
  readonly reason: string;
}

/** The ledger, its imports and its accounts. Every method throws RecordFault; DATABASE_UNAVAILABLE when PostgreSQL is away. */
export interface RecordStore {
  /** True when the record runs on the embedded server of the data folder. */
  readonly embedded: boolean;
  /** Connections of the role lantoa_app: without a scope they see no row. */
  readonly dataSource: DataSource;
  readonly accounts: AccountStore;
  readonly collection: CollectionStore;
  readonly entries: EntryStore;
  readonly administration: AccountAdministration;
  readonly secondSteps: SecondSteps;
  /** Number of the last batch; 0 while there is none. */
  latestSeq(): Promise<number>;
  /** Batches after `afterSeq` in commit order, one at a time, up to the last one recorded when the end is reached. */
  batches(afterSeq: number): AsyncGenerator<LedgerBatch>;
  /**
   * Calls back with the number of the last batch: at once when there is one, then within a second after each commit of
   * any process. Loses none while the connection breaks. Resolves to the way to stop.
   */
  onBatch(listener: (seq: number) => void): Promise<() => Promise<void>>;
  appendBatch(input: AppendBatch): Promise<AppendOutcome>;
  /** Writes what differs from the pack in force as one batch; nothing when all is equal. */
  loadReference(pack: ReferencePack, options: { readonly isSample: boolean }): Promise<AppendOutcome>;
  readReference(): Promise<ReferencePack | null>;
  /** Takes note and reporting body of one revision out of the record for good; the chain stays valid. */
  redactText(input: RedactText): Promise<AppendOutcome>;
  importReport(input: ImportInput): Promise<ImportOutcome>;
  /** Imports, newest first. */
  imports(limit: number): Promise<ImportRow[]>;
  holdsSample(): Promise<boolean>;
  /** True once anything but sample data and reference data was recorded. */
  holdsOtherThanSample(): Promise<boolean>;
  /** Walks every batch and recomputes its hashes. */
  verifyChain(): Promise<ChainReport>;
  recount(): Promise<RecordCounts>;
  /** One transaction that sees what row-level security lets the scope see. */
  inScope<Result>(scope: Scope, work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

import type { LedgerBatch, RecordCounts, ReferencePack } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { AccountAdministration } from './accounts/administration.types.ts';
import type { AuditEntry } from './accounts/audit-trail.ts';
import type { ShareStore } from './shares/share.types.ts';
import type { ExternalIdentities } from './accounts/external-identities.types.ts';
import type { OwnTokens } from './accounts/own-tokens.types.ts';
import type { PasswordResets } from './accounts/password-resets.types.ts';
import type { SecondSteps } from './accounts/second-steps.types.ts';
import type { AccountStore } from './accounts/viewer.ts';
import type { CollectionStore } from './collection/collection.types.ts';
import type { DeliveryStore } from './delivery/delivery.types.ts';
import type { JobStore } from './jobs/job.types.ts';
import type { ReminderStore } from './reminders/reminder.types.ts';
import type { ScheduleStore } from './schedules/schedule.types.ts';
import type { Scope } from './database/scope.ts';
import type { DuplicateStore } from './duplicates/duplicate.types.ts';
import type { EntryStore } from './entry/entry.types.ts';
import type { SpellingStore } from './spellings/spelling.types.ts';
import type { NamedStore } from './named/named.types.ts';
import type { UndoStore } from './undo/undo.types.ts';
import type { ImportInput, ImportOutcome, ImportRow } from './import/import.types.ts';
import type { AppendBatch, AppendOutcome } from './ledger/append.types.ts';
import type { ChainReport } from './ledger/chain-report.ts';
import type { IssuedReportStore } from './issued/issued-report.types.ts';
import type { MonitoringStore } from './monitoring/monitoring.types.ts';
import type { OutlineStore } from './outlines/outline.types.ts';
import type { PullInput, PullOutcome } from './pull/pull.types.ts';
import type { ReferenceStore } from './reference/reference.types.ts';

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
  readonly schedules: ScheduleStore;
  readonly reminders: ReminderStore;
  readonly jobs: JobStore;
  readonly delivery: DeliveryStore;
  readonly entries: EntryStore;
  readonly spellings: SpellingStore;
  /** Forms that people filled in once. */
  readonly templates: NamedStore<unknown>;
  /** Questions that people keep, as the address of the page that asks them. */
  readonly views: NamedStore<string>;
  readonly reference: ReferenceStore;
  readonly outlines: OutlineStore;
  readonly issuedReports: IssuedReportStore;
  readonly monitoring: MonitoringStore;
  readonly undos: UndoStore;
  readonly duplicates: DuplicateStore;
  readonly administration: AccountAdministration;
  readonly secondSteps: SecondSteps;
  readonly passwordResets: PasswordResets;
  readonly ownTokens: OwnTokens;
  readonly externalIdentities: ExternalIdentities;
  readonly shares: ShareStore;
  /** What people and programs did to accounts and rights, newest first, as far as the scope sees it. */
  auditTrail(page: { readonly limit: number; readonly offset: number }, scope: Scope): Promise<readonly AuditEntry[]>;
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
  /** Imports the files of a folder, one process of the record at a time. Throws what the file system refuses, too. */
  pullFolder(input: PullInput): Promise<PullOutcome>;
  /** Imports that the scope sees, newest first. */
  imports(limit: number, scope: Scope): Promise<ImportRow[]>;
  holdsSample(): Promise<boolean>;
  /** True once anything but sample data, reference data and what was tried out on sample data was recorded. */
  holdsOtherThanSample(): Promise<boolean>;
  /** Walks every batch and recomputes its hashes. */
  verifyChain(): Promise<ChainReport>;
  recount(): Promise<RecordCounts>;
  /** One transaction that sees what row-level security lets the scope see. */
  inScope<Result>(scope: Scope, work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

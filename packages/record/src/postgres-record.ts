import type { LedgerBatch, RecordCounts, ReferencePack } from '@lantoa/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { PostgresAdministration } from './accounts/account-administration.ts';
import { PostgresAccounts } from './accounts/account-store.ts';
import type { AccountAdministration } from './accounts/administration.types.ts';
import { readAuditTrail, type AuditEntry } from './accounts/audit-trail.ts';
import { shareStore } from './shares/share-store.ts';
import type { ShareStore } from './shares/share.types.ts';
import type { ExternalIdentities } from './accounts/external-identities.types.ts';
import { PostgresExternalIdentities } from './accounts/postgres-external-identities.ts';
import type { OwnTokens } from './accounts/own-tokens.types.ts';
import type { PasswordResets } from './accounts/password-resets.types.ts';
import { PostgresOwnTokens } from './accounts/postgres-own-tokens.ts';
import { PostgresPasswordResets } from './accounts/postgres-password-resets.ts';
import { PostgresSecondSteps } from './accounts/postgres-second-steps.ts';
import type { SecondSteps } from './accounts/second-steps.types.ts';
import type { AccountStore } from './accounts/viewer.ts';
import type { CollectionStore } from './collection/collection.types.ts';
import { PostgresCollection } from './collection/postgres-collection.ts';
import { deliveryStore } from './delivery/delivery-store.ts';
import type { DeliveryStore } from './delivery/delivery.types.ts';
import { jobStore } from './jobs/job-store.ts';
import type { JobStore } from './jobs/job.types.ts';
import { reminderStore } from './reminders/reminder-store.ts';
import type { ReminderStore } from './reminders/reminder.types.ts';
import { scheduleStore } from './schedules/schedule-store.ts';
import type { ScheduleStore } from './schedules/schedule.types.ts';
import { SERVICE_SCOPE, type Scope } from './database/scope.ts';
import { inScope } from './database/unit-of-work.ts';
import { duplicateStore } from './duplicates/duplicate-store.ts';
import type { DuplicateStore } from './duplicates/duplicate.types.ts';
import type { EntryStore } from './entry/entry.types.ts';
import { undoStore } from './undo/undo-store.ts';
import { namedStore } from './named/named-store.ts';
import type { NamedStore } from './named/named.types.ts';
import type { UndoStore } from './undo/undo.types.ts';
import { spellingStore } from './spellings/spelling-store.ts';
import type { SpellingStore } from './spellings/spelling.types.ts';
import { entryStore } from './entry/entry-store.ts';
import { importReport } from './import/import-report.ts';
import type { ImportInput, ImportOutcome, ImportRow } from './import/import.types.ts';
import { listImports } from './import/list-imports.ts';
import { appendBatch } from './ledger/append-batch.ts';
import type { AppendBatch, AppendOutcome } from './ledger/append.types.ts';
import type { ChainReport } from './ledger/chain-report.ts';
import { followBatches } from './ledger/follow-batches.ts';
import { latestSeq, readBatches } from './ledger/read-batches.ts';
import { IS_REAL_RECORD } from './ledger/real-record.ts';
import { recount } from './ledger/recount.ts';
import { redactText } from './ledger/redact-text.ts';
import { verifyChain } from './ledger/verify-chain.ts';
import { issuedReportStore } from './issued/issued-report-store.ts';
import type { IssuedReportStore } from './issued/issued-report.types.ts';
import { monitoringStore } from './monitoring/monitoring-store.ts';
import type { MonitoringStore } from './monitoring/monitoring.types.ts';
import { outlineStore } from './outlines/outline-store.ts';
import type { OutlineStore } from './outlines/outline.types.ts';
import { pullFolder } from './pull/pull-folder.ts';
import type { PullInput, PullOutcome } from './pull/pull.types.ts';
import type { RecordStore, RedactText } from './record-store.ts';
import { loadReference, readReference } from './reference/load-reference.ts';
import { referenceStore } from './reference/reference-store.ts';
import type { ReferenceStore } from './reference/reference.types.ts';

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
  readonly schedules: ScheduleStore;
  readonly reminders: ReminderStore;
  readonly jobs: JobStore;
  readonly delivery: DeliveryStore;
  readonly entries: EntryStore;
  readonly spellings: SpellingStore;
  readonly templates: NamedStore<unknown>;
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
  private readonly parts: RecordParts;
  private readonly followers = new Set<() => Promise<void>>();

  constructor(parts: RecordParts) {
    this.parts = parts;
    this.embedded = parts.embedded;
    this.dataSource = parts.app;
    this.accounts = new PostgresAccounts(parts.app, parts.now, parts.sealKey);
    this.secondSteps = new PostgresSecondSteps(parts.app, parts.now, parts.sealKey);
    this.collection = new PostgresCollection(parts.app, parts.now);
    this.schedules = scheduleStore(parts.app, parts.now);
    this.reminders = reminderStore(parts.app, parts.now);
    this.jobs = jobStore(parts.app, parts.now);
    this.delivery = deliveryStore(parts.app, parts.now, { jobs: this.jobs, sealKey: parts.sealKey });
    this.entries = entryStore(parts.app, parts.now);
    this.spellings = spellingStore(parts.app, parts.now);
    this.templates = namedStore(parts.app, parts.now, 'entry_template');
    this.views = namedStore(parts.app, parts.now, 'saved_view');
    this.reference = referenceStore(parts.app, parts.now);
    this.outlines = outlineStore(parts.app, parts.now);
    this.issuedReports = issuedReportStore(parts.app, parts.now);
    this.monitoring = monitoringStore(parts.app, parts.now);
    this.undos = undoStore(parts.app, parts.now);
    this.duplicates = duplicateStore(parts.app, parts.now);
    this.administration = new PostgresAdministration(parts.app, parts.now);
    this.passwordResets = new PostgresPasswordResets(parts.app, parts.now);
    this.ownTokens = new PostgresOwnTokens(parts.app, parts.now);
    this.externalIdentities = new PostgresExternalIdentities(parts.app, parts.now, parts.sealKey);
    this.shares = shareStore(parts.app, parts.now);
  }

  async auditTrail(
    page: { readonly limit: number; readonly offset: number },
    scope: Scope,
  ): Promise<readonly AuditEntry[]> {
    return readAuditTrail(this.dataSource, page, scope);
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

  async pullFolder(input: PullInput): Promise<PullOutcome> {
    return pullFolder(this.dataSource, async (one) => this.importReport(one), input);
  }

  async imports(limit: number, scope: Scope): Promise<ImportRow[]> {
    return listImports(this.dataSource, limit, scope);
  }

  async holdsSample(): Promise<boolean> {
    return this.holds('is_sample');
  }

  async holdsOtherThanSample(): Promise<boolean> {
    return this.holds(IS_REAL_RECORD);
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

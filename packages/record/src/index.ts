export { openRecord, type RecordConfig } from './open-record.ts';
export type { RecordStore, RedactText } from './record-store.ts';
export { RecordFault, type Bilingual, type RecordFaultCode, type Versions } from './record-fault.ts';
export { SERVICE_SCOPE, type Scope } from './database/scope.ts';
export { dropSampleRecord } from './database/drop-sample-record.ts';
export type * from './ledger/append.types.ts';
export { runIdOf } from './broadcasts/run-ids.ts';
export { activityIdOf } from './ledger/content-id.ts';
export type * from './ledger/chain-report.ts';
export type * from './entry/entry.types.ts';
export type * from './spellings/spelling.types.ts';
export type * from './named/named.types.ts';
export type * from './undo/undo.types.ts';
export type * from './duplicates/duplicate.types.ts';
export type * from './import/import.types.ts';
export type * from './pull/pull.types.ts';
export type * from './reference/reference.types.ts';
export type * from './outlines/outline.types.ts';
export type * from './issued/issued-report.types.ts';
export * from './monitoring/monitoring.types.ts';
export type * from './collection/collection.types.ts';
export type * from './schedules/schedule.types.ts';
export * from './reminders/reminder.types.ts';
export * from './jobs/job.types.ts';
export type * from './delivery/delivery.types.ts';
export type * from './collection/submission-content.types.ts';
export { OBSERVANCE_PLAN_STATUSES, REPORT_KINDS } from './collection/collection.types.ts';
export { isRole, ROLES, type Role } from './accounts/role.ts';
export { SHARE_REFUSALS } from './shares/share.types.ts';
export type { OpenedShare, Share, ShareOutcome, ShareRefusal } from './shares/share.types.ts';
export { ACCOUNT_REFUSALS } from './accounts/administration.types.ts';
export type * from './accounts/administration.types.ts';
export type * from './accounts/second-steps.types.ts';
export type * from './accounts/own-tokens.types.ts';
export type * from './accounts/external-identities.types.ts';
export type { ProviderSession } from './accounts/provider-session.ts';
export type * from './accounts/password-resets.types.ts';
export type { AuditEntry } from './accounts/audit-trail.ts';
export type * from './accounts/viewer.ts';
export {
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './embedded/start-embedded-postgres.ts';
export { acquireServerLock, type ServerLock } from './embedded/server-lock.ts';
export { DataDirHeldFault, EmbeddedFault, type EmbeddedFaultCode } from './embedded/embedded-fault.ts';

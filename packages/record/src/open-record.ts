import type { RecordStore } from './record-store.ts';

export interface RecordConfig {
  /** Connection string of an own server; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded server. */
  readonly dataDir: string;
  readonly log?: (event: { level: 'info' | 'warn' | 'error'; code: string; message: string }) => void;
  /** Clock of sessions and of `recorded_at`; tests set it. */
  readonly now?: () => Date;
}

/**
 * Opens the record: brings up the embedded server where no connection string is given, and migrates under a lock.
 * @throws RecordFault, EmbeddedFault
 */
export declare function openRecord(
  config: RecordConfig,
  options?: { readonly migrate?: boolean },
): Promise<RecordStore>;

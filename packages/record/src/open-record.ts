import type { DataSource } from 'typeorm';
import { dataSourceOf } from './database/data-source.ts';
import { mapDatabaseFault } from './database/database-fault.ts';
import { prepareDatabase } from './database/prepare-database.ts';
import { APP_ROLE, FEED_ROLE } from './database/roles.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { dropStaleUploads } from './ledger/staging.ts';
import { PostgresRecord } from './postgres-record.ts';
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

const APP_CONNECTIONS = 10;
const FEED_CONNECTIONS = 2;

/**
 * Opens the record: brings up the embedded server where no connection string is given, and migrates under a lock
 * unless `migrate` is false.
 * @throws RecordFault, EmbeddedFault
 */
export async function openRecord(
  config: RecordConfig,
  { migrate = true }: { readonly migrate?: boolean } = {},
): Promise<RecordStore> {
  const log = config.log ?? (() => undefined);
  const server =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, log })
      : { url: config.databaseUrl, stop: async () => Promise.resolve() };
  const opened: DataSource[] = [];
  try {
    if (migrate) await prepareDatabase(server.url);
    const onLost = (fault: unknown): void => {
      log({ level: 'warn', code: 'DATABASE_CONNECTION_LOST', message: String(fault) });
    };
    for (const [role, poolSize] of [
      [APP_ROLE, APP_CONNECTIONS],
      [FEED_ROLE, FEED_CONNECTIONS],
    ] as const) {
      opened.push(await dataSourceOf({ url: server.url, role, poolSize, onLost }).initialize());
    }
    const [app, feed] = opened;
    if (!app || !feed) throw new Error('both pools are open');
    await dropStaleUploads(app);
    return new PostgresRecord({
      url: server.url,
      embedded: config.databaseUrl === null,
      app,
      feed,
      now: config.now ?? (() => new Date()),
      onState: (isConnected) => {
        if (isConnected) log({ level: 'info', code: 'DATABASE_BACK', message: 'The ledger is followed again.' });
        else log({ level: 'warn', code: 'DATABASE_UNAVAILABLE', message: 'The ledger cannot be followed for now.' });
      },
      release: server.stop,
    });
  } catch (fault) {
    await Promise.all(opened.map(async (pool) => pool.destroy()));
    await server.stop();
    throw mapDatabaseFault(fault);
  }
}

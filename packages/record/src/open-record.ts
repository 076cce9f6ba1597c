import { randomBytes } from 'node:crypto';
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
  /**
   * 32 bytes that seal the secrets of the second step; kept outside the database. Without it (on the command line, which
   * signs nobody in) a new one is made, which opens nothing that was sealed before.
   */
  readonly sealKey?: Buffer;
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
      : ownServer(config.databaseUrl);
  const onLost = (fault: unknown): void => {
    log({ level: 'warn', code: 'DATABASE_CONNECTION_LOST', message: String(fault) });
  };
  const app = dataSourceOf({ url: server.url, role: APP_ROLE, poolSize: APP_CONNECTIONS, onLost });
  const feed = dataSourceOf({ url: server.url, role: FEED_ROLE, poolSize: FEED_CONNECTIONS, onLost });
  try {
    if (migrate) await prepareDatabase(server.url);
    await app.initialize();
    await feed.initialize();
    await dropStaleUploads(app);
  } catch (fault) {
    for (const pool of [app, feed]) if (pool.isInitialized) await pool.destroy();
    await server.stop();
    throw mapDatabaseFault(fault);
  }
  return new PostgresRecord({
    url: server.url,
    embedded: config.databaseUrl === null,
    app,
    feed,
    now: config.now ?? (() => new Date()),
    sealKey: config.sealKey ?? randomBytes(32),
    onState: (isConnected) => {
      if (isConnected) log({ level: 'info', code: 'DATABASE_BACK', message: 'The ledger is followed again.' });
      else log({ level: 'warn', code: 'DATABASE_UNAVAILABLE', message: 'The ledger cannot be followed for now.' });
    },
    release: server.stop,
  });
}

function ownServer(url: string): { readonly url: string; readonly stop: () => Promise<void> } {
  return { url, stop: async () => Promise.resolve() };
}

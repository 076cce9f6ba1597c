import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { processIdentity } from '../embedded/process-identity.ts';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';

export interface TestDatabase {
  /** Connection string of a fresh, empty database. */
  readonly url: string;
  /** Drops the database and gives the server back. */
  readonly stop: () => Promise<void>;
}

/**
 * A fresh, empty database for one test file. All test processes of a checkout share one embedded server in the
 * system's temporary folder, without fsync; the last one stops it. `DATABASE_URL`, when set, names the server instead.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const own = process.env['DATABASE_URL'];
  if (own !== undefined && own !== '') return createDatabase(own, async () => undefined);
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(tmpdir(), `lantoa-test-${String(process.getuid?.() ?? 0)}-${checkout}`),
    settings: ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'max_connections = 100'],
  });
  await dropLeftovers(server.url);
  return createDatabase(server.url, server.stop);
}

async function createDatabase(serverUrl: string, giveBack: () => Promise<void>): Promise<TestDatabase> {
  const name = `test_${String(process.pid)}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    url: withDatabase(serverUrl, name),
    stop: async () => {
      await onServer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).finally(
        giveBack,
      );
    },
  };
}

/** Drops the databases of test processes that ended without doing so. */
async function dropLeftovers(serverUrl: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const found = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'",
    );
    for (const { datname } of found.rows) {
      const isAbandoned = processIdentity(Number(datname.split('_')[1])) === null;
      if (isAbandoned) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The same connection string with another database; it may lack a host, so it is no URL to the platform's parser. */
function withDatabase(url: string, name: string): string {
  return url.replace(/^([a-z]+:\/\/[^/?]*\/)[^?]*/i, `$1${name}`);
}

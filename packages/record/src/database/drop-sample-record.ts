import { Client } from 'pg';
import { IS_REAL_RECORD } from '../ledger/real-record.ts';
import { LOCK_SPACE, MIGRATION_LOCK } from './advisory-locks.ts';
import { mapDatabaseFault } from './database-fault.ts';
import { JOB_SCHEMA, OWNER_ROLE, SCHEMA } from './roles.ts';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';

/**
 * Takes everything of the product out of its database, accounts and tokens included, so that a real record can start
 * where sample data was tried. Refuses by answering false, and changes nothing, once any record is real; requests and links
 * that somebody tried out on sample data are not. What is being written at that moment is waited for. The next openRecord makes everything anew.
 * @throws RecordFault, EmbeddedFault
 */
export async function dropSampleRecord(config: {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}): Promise<boolean> {
  const server =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: config.dataDir })
      : { url: config.databaseUrl, stop: async () => Promise.resolve() };
  const client = new Client({
    connectionString: server.url,
    connectionTimeoutMillis: 5_000,
    application_name: 'lantoa reset',
  });
  try {
    await client.connect();
    return await dropUnlessReal(client);
  } catch (fault) {
    throw mapDatabaseFault(fault);
  } finally {
    await client.end();
    await server.stop();
  }
}

async function dropUnlessReal(client: Client): Promise<boolean> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, MIGRATION_LOCK]);
  const ledger = await client.query<{ found: string | null }>('SELECT to_regclass($1) AS found', [
    `${SCHEMA}.ledger_batch`,
  ]);
  if (typeof ledger.rows[0]?.found === 'string') {
    await client.query(`SET LOCAL ROLE ${OWNER_ROLE}`);
    await client.query(`SELECT set_config('lantoa.role', 'SERVICE', true)`);
    await client.query(`LOCK TABLE ${SCHEMA}.ledger_batch IN ACCESS EXCLUSIVE MODE`);
    const real = await client.query(`SELECT FROM ${SCHEMA}.ledger_batch WHERE ${IS_REAL_RECORD} LIMIT 1`);
    if ((real.rowCount ?? 0) > 0) {
      await client.query('ROLLBACK');
      return false;
    }
    await client.query(`DROP SCHEMA IF EXISTS ${JOB_SCHEMA} CASCADE`);
    await client.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
  }
  await client.query('COMMIT');
  return true;
}

import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { startEmbeddedPostgres } from '@lantoa/record';

const TABLES = ['part', 'group_part', 'calendar', 'submission'] as const;
/** What a person who tunes PostgreSQL for these questions would create. */
const INDEXES = [
  'part (day, status)',
  'part (unit, day)',
  'part (district, day)',
  'part (fact)',
  'group_part (fact)',
  'calendar (day)',
  'submission (unit, day_to)',
];

/** The same facts in the embedded PostgreSQL, indexed and analysed. */
export interface PostgresTwin {
  readonly ask: (sql: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Copies the tables of a closed read model into the PostgreSQL of a folder of its own. */
export async function openPostgresTwin(readModel: string, folder: string): Promise<PostgresTwin> {
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'data'),
    settings: ['shared_buffers = 1GB', 'work_mem = 256MB', 'max_wal_size = 8GB', 'fsync = off'],
  });
  const client = new pg.Client({ ...server.connection });
  await client.connect();
  await copyTables(readModel, folder, client);
  return {
    ask: async (sql) => (await client.query(sql)).rows.length,
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

async function copyTables(readModel: string, folder: string, client: pg.Client): Promise<void> {
  const instance = await DuckDBInstance.create(readModel, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await chmod(folder, 0o755);
  for (const table of TABLES) {
    const file = path.join(folder, `${table}.csv`);
    const described = await connection.runAndReadAll(`DESCRIBE ${table}`);
    const columns = described.getRows().map(([name, type]) => `${String(name)} ${postgresType(String(type))}`);
    await client.query(`CREATE UNLOGGED TABLE ${table} (${columns.join(', ')})`);
    await connection.run(`COPY ${table} TO '${file}' (FORMAT csv, HEADER false)`);
    await chmod(file, 0o644);
    await client.query(`COPY ${table} FROM '${file}' (FORMAT csv)`);
  }
  connection.closeSync();
  instance.closeSync();
  for (const index of INDEXES) await client.query(`CREATE INDEX ON ${index}`);
  await client.query('VACUUM ANALYZE');
}

function postgresType(type: string): string {
  return type === 'TINYINT' ? 'smallint' : type === 'DOUBLE' ? 'double precision' : type;
}

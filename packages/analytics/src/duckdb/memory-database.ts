import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

let shared: Promise<{ readonly instance: DuckDBInstance; readonly owner: DuckDBConnection }> | null = null;
let made = 0;

/** What a database file and a database in memory have in common. */
export interface DatabaseEngine {
  connect(): Promise<DuckDBConnection>;
  /** Call after its connections are closed. */
  close(): Promise<void>;
}

/** Databases in memory share one engine: starting one takes longer than feeding a small record. */
export async function openMemoryDatabase(): Promise<DatabaseEngine> {
  shared ??= start();
  const { instance, owner } = await shared;
  made += 1;
  const name = `memory_${String(made)}`;
  await owner.run(`ATTACH ':memory:' AS ${name}`);
  return {
    connect: async () => {
      const connection = await instance.connect();
      await connection.run(`USE ${name}`);
      return connection;
    },
    close: async () => {
      await owner.run(`DETACH ${name}`);
    },
  };
}

async function start() {
  const instance = await DuckDBInstance.create(':memory:');
  return { instance, owner: await instance.connect() };
}

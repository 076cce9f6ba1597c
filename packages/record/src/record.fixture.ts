import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from './database/scope.ts';
import { openRecord } from './open-record.ts';
import type { RecordStore } from './record-store.ts';
import { startTestDatabase } from './testing/test-database.ts';

export interface TestRecord {
  readonly url: string;
  readonly store: RecordStore;
  /** What the time is to the store; tests turn it. */
  readonly clock: { now: Date };
  /** A question under the service's own scope. */
  ask<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  count(table: string): Promise<number>;
  /** Past the product: as the user that owns the server. */
  asSuperuser<Result>(work: (client: Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A record on an empty database of its own. */
export async function openTestRecord(): Promise<TestRecord> {
  const database = await startTestDatabase();
  const clock = { now: new Date('2026-03-02T08:00:00Z') };
  const store = await openRecord({ databaseUrl: database.url, dataDir: '', now: () => clock.now });
  const inService = async <Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> =>
    store.inScope(SERVICE_SCOPE, work);
  const ask = async <Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
    inService(async (manager) => manager.query<Row[]>(statement, parameters));
  return {
    url: database.url,
    store,
    clock,
    ask,
    count: async (table) =>
      (await ask<{ count: number }>(`SELECT count(*)::integer AS count FROM lantoa.${table}`))[0]?.count ?? -1,
    asSuperuser: async (work) => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      return work(client).finally(async () => client.end());
    },
    close: async () => {
      await store.close();
      await database.stop();
    },
  };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dataSourceOf } from './data-source.ts';
import { prepareDatabase } from './prepare-database.ts';
import { OWNER_ROLE } from './roles.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});

afterAll(async () => {
  await database.stop();
});

async function asOwner<Result>(work: (source: ReturnType<typeof dataSourceOf>) => Promise<Result>): Promise<Result> {
  const source = dataSourceOf({ url: database.url, role: OWNER_ROLE, poolSize: 1 });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

describe('migrations', () => {
  it('five processes that start together migrate once', async () => {
    await Promise.all(Array.from({ length: 5 }, async () => prepareDatabase(database.url)));
    const names = await asOwner(async (source) =>
      source.query<{ name: string }[]>('SELECT name FROM lantoa.schema_migration ORDER BY id'),
    );
    expect(names.map(({ name }) => name)).toEqual(['CreateLedger1795392000001', 'CreateAccounts1795392000002']);
  });

  it('agree with the entities: TypeORM finds nothing to change', async () => {
    const changes = await asOwner(async (source) => source.driver.createSchemaBuilder().log());
    expect(changes.upQueries.map(({ query }) => query)).toEqual([]);
  });
});

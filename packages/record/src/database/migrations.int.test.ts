import { openRecord } from '../open-record.ts';
import { activitiesOf, batchOf } from '../ledger/rows.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { Client } from 'pg';
import { dataSourceOf } from './data-source.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
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
    expect(names.map(({ name }) => name)).toEqual([
      'CreateLedger1795392000001',
      'CreateAccounts1795392000002',
      'AddTokenBudgets1795392000003',
      'CreateInvitations1795392000010',
      'CreateSecondSteps1795392000011',
      'CreateCollection1795392000020',
      'AddEntries1795842000001',
      'AddOwnTokensAndResets1795890000001',
      'AddExternalIdentities1795890000002',
      'AddTaughtSpellings1795895000001',
      'AddImportUndos1795896000001',
      'ExtendCollection1795900000001',
      'AddDuplicateLinks1795910000001',
      'AddReportSchedules1795920000001',
      'NarrowPressAgencies1795930000001',
      'AddReminderMails1795940000001',
      'CreateShareLinks1795950000001',
      'AddEntryTemplates1795961000001',
      'ReadImportsInScope1795970000001',
      'KeepProviderSessions1795981000001',
      'ReadAccountsInScope1795982000001',
      'AddOutlineSets1795990000001',
      'AddSavedViews1796010000001',
      'ReadWhateverNamesAUnit1796020000001',
      'AddIssuedReports1796030000001',
      'ReadOwnExactReports1796031000001',
      'AddMonitoring1797010000001',
      'AddJobQueue1797020000001',
      'AddAlertDelivery1797020000002',
      'AddBroadcastRuns1797040000001',
      'AddOutlineWithdrawals1797060000001',
    ]);
  });

  it('agree with the entities: TypeORM finds nothing to change', async () => {
    const changes = await asOwner(async (source) => source.driver.createSchemaBuilder().log());
    expect(changes.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('a column that no entity knows would be found', async () => {
    const changes = await asOwner(async (source) => {
      await source.query('ALTER TABLE lantoa.submission ADD COLUMN extra text');
      const found = await source.driver.createSchemaBuilder().log();
      await source.query('ALTER TABLE lantoa.submission DROP COLUMN extra');
      return found;
    });
    expect(changes.upQueries.map(({ query }) => query)).toEqual([expect.stringContaining('DROP COLUMN "extra"')]);
  });

  it('go up, down and up again with data in between', async () => {
    const write = async (key: string): Promise<number | null> => {
      const store = await openRecord({ databaseUrl: database.url, dataDir: '' });
      const { seq } = await store.appendBatch(batchOf(key, { activities: activitiesOf(10) }));
      await store.accounts.createUser({ email: 'a@b.vn', name: 'A', role: 'AUDITOR', password: null });
      await store.close();
      return seq;
    };
    expect(await write('before')).toBe(1);
    const left = await asOwner(async (source) => {
      for (let step = 0; step < MIGRATIONS.length; step += 1) await source.undoLastMigration();
      return source.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'lantoa'::regnamespace AND relkind = 'r'
         UNION ALL SELECT proname FROM pg_proc
           WHERE pronamespace IN ('lantoa'::regnamespace, 'lantoa_jobs'::regnamespace)
         UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'lantoa_jobs'::regnamespace
         UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'lantoa_jobs'::regnamespace`,
      );
    });
    expect(left).toEqual([{ name: 'schema_migration' }]);
    expect(await write('after')).toBe(1);
  });

  it('two databases of one server do not disturb each other', async () => {
    const other = await startTestDatabase();
    try {
      await Promise.all([prepareDatabase(database.url), prepareDatabase(other.url), prepareDatabase(other.url)]);
      const store = await openRecord({ databaseUrl: other.url, dataDir: '' }, { migrate: false });
      expect(await store.latestSeq()).toBe(0);
      await store.close();
    } finally {
      await other.stop();
    }
  });

  it('a database that was never migrated is refused in words', async () => {
    const empty = await startTestDatabase();
    try {
      await expect(openRecord({ databaseUrl: empty.url, dataDir: '' }, { migrate: false })).rejects.toMatchObject({
        code: 'DATABASE_NOT_PREPARED',
      });
    } finally {
      await empty.stop();
    }
  });

  it('a database of a newer version is left alone', async () => {
    await asOwner(async (source) =>
      source.query<unknown>(
        `INSERT INTO lantoa.schema_migration (timestamp, name) VALUES (9999999999999, 'FlyToMoon')`,
      ),
    );
    await expect(openRecord({ databaseUrl: database.url, dataDir: '' })).rejects.toMatchObject({
      code: 'DATABASE_NOT_PREPARED',
      text: { en: expect.stringContaining('FlyToMoon') as string },
    });
    await asOwner(async (source) =>
      source.query<unknown>(`DELETE FROM lantoa.schema_migration WHERE name = 'FlyToMoon'`),
    );
  });

  it('a server that is not there is refused in words', async () => {
    const nowhere = 'postgresql://nobody@/none?host=%2Fnonexistent';
    await expect(openRecord({ databaseUrl: nowhere, dataDir: '' })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
  });

  it('an ordinary user with the right to make roles is enough', async () => {
    const name = `plain_${String(process.pid)}`;
    const shared = await startTestDatabase();
    const superuser = new Client({ connectionString: shared.url });
    await superuser.connect();
    try {
      const [row] = (await superuser.query<{ db: string }>('SELECT current_database() AS db')).rows;
      await superuser.query(`CREATE ROLE ${name} LOGIN CREATEROLE`);
      await superuser.query(`GRANT CREATE ON DATABASE ${row?.db ?? ''} TO ${name}`);
      // Whoever made the roles hands them on; on a server of its own the user makes them itself.
      await superuser.query(`GRANT lantoa_owner, lantoa_app, lantoa_feed TO ${name}`);
      const url = shared.url.replace(/\/\/[^@]*@/, `//${name}@`);
      const store = await openRecord({ databaseUrl: url, dataDir: '' });
      const outcome = await store.appendBatch(batchOf('plain', { activities: activitiesOf(3) }));
      expect(outcome.added).toBe(3);
      await store.close();
    } finally {
      await superuser.query(`DROP OWNED BY ${name}`).catch(() => undefined);
      await superuser.end();
      await shared.stop();
      await dropRole(name);
    }
  });
});

async function dropRole(name: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`DROP ROLE IF EXISTS ${name}`).finally(async () => client.end());
}

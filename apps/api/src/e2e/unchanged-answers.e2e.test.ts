import { SERVICE_SCOPE } from '@lantoa/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportFile } from '../testing/report-file.ts';
import { StatementLog } from '../testing/statement-log.ts';
import { TestServer } from '../testing/test-server.ts';

const DOCUMENT =
  'query Q($query: AnalyticsQuery!) { analytics(query: $query) { evidence { dataVersion } rows { keys { code } cells { value status } } } }';
const OPEN = { measures: ['ACTIVITIES'], groupBy: ['TOPIC'], period: { code: 'admin:2023-Y' } };
const SENSITIVE = { ...OPEN, measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP'] };
const COMMIT = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';

type Asking = 'ANALYST' | 'COMMITTEE' | 'AUDITOR';

let server: TestServer;
let log: StatementLog;
beforeAll(async () => {
  server = await TestServer.start();
  const uploaded = await server.upload(
    'LEAD_DEPARTMENT',
    'list.csv',
    reportFile([{ date: '2023-05-04', attendances: '31' }]),
  );
  const { uploadId } = (await uploaded.json()) as { uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: 'unchanged' } });
  await rulesHaveLooked();
  log = new StatementLog();
}, 120_000);
afterAll(async () => {
  log.stop();
  await server.stop();
});
beforeEach(() => {
  log.take();
});

/** The rules look at new data a moment after they came: until they have, statements of theirs stand among those of a request. */
async function rulesHaveLooked(): Promise<void> {
  const statement = `SELECT
    (SELECT count(*)::int FROM lantoa_jobs.job
      WHERE name IN ('alert_evaluation', 'alert_planning') AND state IN ('created', 'retry', 'active')) AS waiting,
    EXISTS (SELECT FROM lantoa.monitoring_rule
      WHERE data_version = (SELECT max(seq) FROM lantoa.ledger_batch)) AS "isLooked"`;
  await vi.waitFor(
    async () => {
      const [work] = await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
        manager.query<unknown[]>(statement),
      );
      expect(work).toEqual({ waiting: 0, isLooked: true });
    },
    { timeout: 90_000, interval: 500 },
  );
}

async function get(role: Asking, query: object, etag?: string, url = server.url): Promise<Response> {
  const search = new URLSearchParams({ query: DOCUMENT, variables: JSON.stringify({ query }) });
  const authorization = `Bearer ${await server.token(role)}`;
  const headers = { authorization, ...(etag === undefined ? {} : { 'if-none-match': etag }) };
  return fetch(`${url}/graphql?${search.toString()}`, { headers });
}

async function etagOf(role: Asking, query: object): Promise<string> {
  const etag = (await get(role, query)).headers.get('etag');
  if (etag === null) throw new Error('the answer has no ETag');
  return etag;
}

async function notes(): Promise<readonly { readonly detail: { readonly groupBy: string; readonly role: string } }[]> {
  return server.running.record.inScope({ role: 'AUDITOR', organisation: null, units: [] }, (manager) =>
    manager.query(`SELECT detail FROM lantoa.audit_event WHERE action = 'figures.sensitive' ORDER BY at`),
  );
}

/** Statements beside those that find out who asks, which the server does at most once a second. */
function beyondWhoAsks(): readonly string[] {
  return log
    .take()
    .filter(
      (sql) => !/^(START TRANSACTION|COMMIT|SELECT set_config|SELECT .* FROM ("lantoa"\.)?"api_token")/.test(sql),
    );
}

describe('an answer that has not changed', () => {
  it('is confirmed by 304 without one statement to PostgreSQL or DuckDB', async () => {
    const etag = await etagOf('ANALYST', OPEN);
    expect(beyondWhoAsks().length).toBeGreaterThan(3);
    for (let round = 0; round < 10; round += 1) {
      const response = await get('ANALYST', OPEN, etag);
      expect(response.status).toBe(304);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('permissions-policy')).toContain('camera=()');
    }
    expect(beyondWhoAsks()).toEqual([]);
  });

  it('comes from memory without one statement', async () => {
    await etagOf('ANALYST', OPEN);
    beyondWhoAsks();
    expect((await get('ANALYST', OPEN)).status).toBe(200);
    expect(beyondWhoAsks()).toEqual([]);
  });

  it('comes from memory where it is long, too, compressed for those who take that and whole for the others', async () => {
    // The list makes the answer long, the figures ask the databases.
    const list = 'areaUnits(on: "2023-06-30", lang: EN) { unit { id label } areaClasses { areaClass { code label } } }';
    const lists = [1, 2, 3, 4, 5, 6].map((turn) => `list${String(turn)}: ${list}`).join(' ');
    const long = DOCUMENT.replace('{ analytics', `{ ${lists} analytics`);
    const variables = JSON.stringify({ query: { ...OPEN, period: { code: 'admin:2023-Q3' } } });
    const search = new URLSearchParams({ query: long, variables });
    const authorization = `Bearer ${await server.token('ANALYST')}`;
    const asked = async (taken: string, etag = '""') =>
      fetch(`${server.url}/graphql?${search.toString()}`, {
        headers: { authorization, 'accept-encoding': taken, 'if-none-match': etag },
      });
    const first = await asked('gzip');
    const text = await first.text();
    expect(Buffer.byteLength(text)).toBeGreaterThan(120 * 1024);
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(Number(first.headers.get('content-length'))).toBeLessThan(Buffer.byteLength(text) / 5);
    expect(beyondWhoAsks().length).toBeGreaterThan(1);
    for (const [taken, encoding] of [
      ['br, gzip;q=0.5', 'gzip'],
      ['gzip;q=0', null],
      ['identity', null],
    ] as const) {
      const again = await asked(taken);
      expect([taken, again.headers.get('content-encoding')]).toEqual([taken, encoding]);
      expect(again.headers.get('vary')).toContain('Accept-Encoding');
      expect(again.headers.get('etag') === first.headers.get('etag')).toBe(encoding === 'gzip');
      expect(await again.text()).toBe(text);
      expect((await asked(taken, again.headers.get('etag') ?? '')).status).toBe(304);
    }
    expect(beyondWhoAsks()).toEqual([]);
  });

  it('is confirmed to whoever sees all exactly, too, where no sensitive group is touched', async () => {
    const etag = await etagOf('COMMITTEE', OPEN);
    beyondWhoAsks();
    expect((await get('COMMITTEE', OPEN, etag)).status).toBe(304);
    expect(beyondWhoAsks()).toEqual([]);
  });
});

describe('exact figures about sensitive groups', () => {
  it('are noted each time: computed, from memory, by 304', async () => {
    const before = (await notes()).length;
    const etag = await etagOf('AUDITOR', SENSITIVE);
    expect((await notes()).length - before).toBe(1);
    expect((await get('AUDITOR', SENSITIVE)).status).toBe(200);
    expect((await notes()).length - before).toBe(2);
    expect((await get('AUDITOR', SENSITIVE, etag)).status).toBe(304);
    const all = await notes();
    expect(all.length - before).toBe(3);
    expect(new Set(all.slice(before).map(({ detail }) => JSON.stringify(detail))).size).toBe(1);
    expect(all.at(-1)?.detail).toMatchObject({ groupBy: 'TARGET_GROUP', role: 'AUDITOR' });
  });

  it('are noted once for each of those who ask the same at once', async () => {
    const before = (await notes()).length;
    const query = { ...SENSITIVE, period: { code: 'cal:2023-Y' } };
    const answers = await Promise.all(Array.from({ length: 5 }, async () => get('AUDITOR', query)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await notes()).length - before).toBe(5);
  });

  it('are noted where a server that never computed the answer confirms it', async () => {
    const other = await TestServer.start({ databaseUrl: server.databaseUrl });
    try {
      const before = (await notes()).length;
      const query = { ...SENSITIVE, period: { code: 'admin:2023-Q2' } };
      const etag = await etagOf('AUDITOR', query);
      expect((await notes()).length - before).toBe(1);
      expect((await get('AUDITOR', query, etag, other.url)).status).toBe(304);
      expect((await notes()).length - before).toBe(2);
    } finally {
      await other.stop();
    }
  });

  it('are not what an analyst sees, and nothing is noted', async () => {
    const before = (await notes()).length;
    const etag = await etagOf('ANALYST', SENSITIVE);
    expect((await get('ANALYST', SENSITIVE, etag)).status).toBe(304);
    expect(await notes()).toHaveLength(before);
  });
});

import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const ANALYTICS =
  'query Q($query: AnalyticsQuery!) { analytics(query: $query) { evidence { dataVersion } rows { kind cells { value status } } } }';
const YEAR = { measures: ['ACTIVITIES'], period: { code: 'admin:2023-Y' } };

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function get(query: string, variables: object, headers: Record<string, string> = {}): Promise<Response> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const authorization = `Bearer ${await server.token('ANALYST')}`;
  return fetch(`${server.url}/graphql?${search.toString()}`, { headers: { authorization, ...headers } });
}

describe('GraphQL over HTTP', () => {
  it('passes the audits of graphql-http: no error, and no warning but the three that ask for 200 on a faulty document', async () => {
    const authorization = `Bearer ${await server.token('ANALYST')}`;
    const audits = serverAudits({
      url: `${server.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } }),
    });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const missed = results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${status} ${id}`);
    expect(results.length).toBeGreaterThan(55);
    expect(missed.toSorted()).toEqual(['warn 572B', 'warn 7B9B', 'warn FDE2']);
  });

  const fields = '{ evidence { base } columns { measure } rows { kind keys { code } cells { value status } } }';
  it.each([
    [
      'a whole query as variable',
      `query ($query: AnalyticsQuery!) { analytics(query: $query) ${fields} }`,
      { query: YEAR },
    ],
    [
      'variables inside a literal',
      `query ($m: [Measure!]!, $c: String!, $l: Int) { analytics(query: { measures: $m, period: { code: $c }, limit: $l }) ${fields} }`,
      { m: 'COMMUNES', c: 'admin:2023-Y' },
    ],
    [
      'variables with defaults',
      `query ($m: [Measure!]! = [COMMUNES], $b: ID! = "LS_200") { analytics(query: { measures: $m, period: { code: "cal:2023-Y" }, base: $b }) ${fields} }`,
      {},
    ],
    [
      'literals that leave fields to their defaults',
      `{ analytics(query: { measures: COMMUNES, groupBy: DISTRICT, period: { code: "cal:2023-Y" }, orderBy: { measure: COMMUNES } }) ${fields} }`,
      {},
    ],
  ])('answers alike before and after a document is compiled: %s', async (_, document, variables) => {
    const bodies = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const { status, body } = await server.ask('LEAD_DEPARTMENT', document, variables);
      expect(status, JSON.stringify(body)).toBe(200);
      expect(body.errors).toBeUndefined();
      bodies.add(JSON.stringify(body));
      // The compiler works between requests.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(bodies.size).toBe(1);
  });

  it('checks variables of a compiled document as it did before', async () => {
    const twoPeriods = { ...YEAR, period: { code: 'cal:2023-Y', range: { from: '2023-01-01', to: '2023-12-31' } } };
    for (let round = 0; round < 6; round += 1) {
      expect((await server.ask('LEAD_DEPARTMENT', ANALYTICS, { query: YEAR })).status).toBe(200);
      for (const query of [twoPeriods, { ...YEAR, measures: ['NOTHING'] }, { ...YEAR, period: {} }, null]) {
        const { status, body } = await server.ask('LEAD_DEPARTMENT', ANALYTICS, { query });
        expect(status, JSON.stringify(query)).toBe(400);
        expect(body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
      }
    }
  });

  it('answers 304 to an unchanged question, and a new ETag once the data changed', async () => {
    const first = await get(ANALYTICS, { query: YEAR });
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('vary')).toBe('Cookie, Authorization, Accept, Accept-Encoding');
    const again = await get(ANALYTICS, { query: YEAR }, { 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const batch = { source: 'import', isSample: false, by: 'test', idempotencyKey: 'etag' } as const;
    const state = { unit: '05971@2020-01-01', period: 'admin:2023-M04', status: 'accepted', onTime: null } as const;
    await server.running.record.appendBatch({ ...batch, submissions: [state] });
    await server.running.follower.catchUp();
    const changed = await get(ANALYTICS, { query: YEAR }, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  it('takes a question of 30 kB by GET', async () => {
    const long = `${ANALYTICS} # ${'x'.repeat(30_000)}`;
    expect((await get(long, { query: YEAR })).status).toBe(200);
  });

  it('gives each viewer an ETag of their own', async () => {
    const own = (await get(ANALYTICS, { query: YEAR })).headers.get('etag');
    const authorization = `Bearer ${await server.token('AUDITOR')}`;
    const other = (await get(ANALYTICS, { query: YEAR }, { authorization })).headers.get('etag');
    expect(other).not.toBe(own);
  });

  it('keeps no answer that holds an error', async () => {
    const refused = await get('{ mandateMatrix(query: { period: { code: "cal:2023" } }) { cells { state } } }', {});
    expect(refused.headers.get('etag')).toBeNull();
    expect(((await refused.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions).toMatchObject({
      code: 'INVALID_PERIOD',
    });
  });

  it('waits for a data version, and says so when it does not come', async () => {
    const started = Date.now();
    const query = { ...YEAR, minDataVersion: '999999' };
    const { body } = await server.ask('LEAD_DEPARTMENT', ANALYTICS, { query });
    expect(['STALE_DATA_VERSION', 'TIMEOUT']).toContain(body.errors?.[0]?.extensions.code);
    expect(Date.now() - started).toBeLessThan(7_000);
    const senseless = await server.ask('LEAD_DEPARTMENT', ANALYTICS, { query: { ...YEAR, minDataVersion: 'x' } });
    expect(senseless.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });

  it('writes every error with a stable code, both languages, a remedy and an id', async () => {
    const { body } = await server.ask(null, '{ catalogue { dataVersion } }');
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      message: { vi: expect.any(String), en: expect.any(String) },
      remedy: { vi: expect.any(String), en: expect.any(String) },
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });
});

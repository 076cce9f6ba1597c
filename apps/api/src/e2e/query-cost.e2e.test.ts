import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const DOCUMENT = 'query Q($query: AnalyticsQuery!) { analytics(query: $query) { rowCount } }';
const YEAR = { code: 'cal:2023-Y' };
const SMALL = { measures: ['ACTIVITIES'], period: YEAR };
/** 201 communes and none, 365 days and the topics: far beyond 5,000,000 figures. */
const HUGE = {
  measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'],
  groupBy: ['COMMUNE', 'DAY', 'TOPIC', 'CHANNEL', 'ACTIVITY_TYPE'],
  period: YEAR,
};

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

describe('the cost of a request', () => {
  it('stands in the headers of the answer, the same by POST and by GET, from memory too', async () => {
    const query = { ...SMALL, groupBy: ['COMMUNE', 'MONTH'] };
    const posted = await server.ask('ANALYST', DOCUMENT, { query });
    // 200 communes and none, 12 months, one measure: 2,412 figures.
    expect(posted.headers.get('x-query-cost')).toBe('3');
    expect(posted.headers.get('x-query-cost-limit')).toBe('5000');
    const search = new URLSearchParams({ query: DOCUMENT, variables: JSON.stringify({ query }) });
    const authorization = `Bearer ${await server.token('ANALYST')}`;
    for (let round = 0; round < 2; round += 1) {
      const got = await fetch(`${server.url}/graphql?${search.toString()}`, { headers: { authorization } });
      expect(got.status).toBe(200);
      expect(got.headers.get('x-query-cost')).toBe('3');
    }
  });

  it('adds up over the questions of a document, whether they stand in variables or in the text', async () => {
    const literal = '{ measures: [ACTIVITIES], groupBy: [COMMUNE, MONTH], period: { code: "cal:2023-Y" } }';
    const document = `query Q($query: AnalyticsQuery!) {
      a: analytics(query: $query) { rowCount } ...F catalogue { dataVersion }
    } fragment F on Query { b: analytics(query: ${literal}) { rowCount } }`;
    const { headers, body } = await server.ask('ANALYST', document, { query: SMALL });
    expect(body.errors).toBeUndefined();
    expect(headers.get('x-query-cost')).toBe('5');
  });

  it('above the limit is refused before anything runs: with the cost, the limit and the remedy', async () => {
    const { status, body, headers } = await server.ask('ANALYST', DOCUMENT, { query: HUGE });
    expect(status).toBe(400);
    const cost = Number(headers.get('x-query-cost'));
    expect(cost).toBeGreaterThan(5_000);
    const [error] = body.errors ?? [];
    expect(error?.extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      cost: { estimated: cost, limit: 5_000 },
      message: {
        en: expect.stringContaining(`${String(cost)} units, at most 5000`),
        vi: expect.stringContaining('5000'),
      },
      remedy: {
        en: expect.stringContaining('COMMUNE 201 × DAY 365 × TOPIC'),
        vi: expect.stringContaining('COMMUNE 201'),
      },
    });
  });

  it('is refused as a file, too', async () => {
    const headers = { authorization: `Bearer ${await server.token('ANALYST')}` };
    const link = (query: object) =>
      `${server.url}/export/analytics.csv?query=${encodeURIComponent(JSON.stringify(query))}`;
    const refused = await fetch(link(HUGE), { headers });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: 'QUERY_TOO_LARGE', cost: { limit: 5_000 } } });
    const sent = await fetch(link(SMALL), { headers });
    expect(sent.headers.get('x-query-cost')).toBe('1');
  });

  it('of a question that cannot be understood is 1, and the answer says what is wrong', async () => {
    const { body, headers } = await server.ask('ANALYST', DOCUMENT, {
      query: { ...SMALL, where: { topic: ['none'] } },
    });
    expect(headers.get('x-query-cost')).toBe('1');
    expect(body.errors?.[0]?.extensions.code).toBe('UNKNOWN_CODE');
    const spots = 'query Q($query: BlindSpotQuery!) { blindSpots(query: $query) { truncated } }';
    const dateless = await server.ask('ANALYST', spots, { query: { on: '2023-12-14', days: 99_999_999 } });
    expect(dateless.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

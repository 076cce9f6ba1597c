import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const DOCUMENT = 'query Q($query: AnalyticsQuery!) { analytics(query: $query) { rowCount } }';
/** 200 communes and none, 12 months, one measure: 3 units. */
const QUERY = { measures: ['ACTIVITIES'], groupBy: ['COMMUNE', 'MONTH'], period: { code: 'cal:2023-Y' } };

interface Refused {
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly cost?: object } }[];
}

let server: TestServer;
let authorization = '';
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  // The budget is that of the hour of the clock: a test that starts in its last seconds waits for the next.
  const left = 3_600_000 - (Date.now() % 3_600_000);
  if (left < 30_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  authorization = await holderOf(10);
});

async function holderOf(budget: number | null): Promise<string> {
  const token = { name: 'budget', role: 'ANALYST', expires: null, budget } as const;
  return `Bearer ${(await server.running.record.accounts.createToken(token)).token}`;
}

async function post(query: object = QUERY, url = server.url): Promise<Response> {
  const body = JSON.stringify({ query: DOCUMENT, variables: { query } });
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body,
  });
}

async function get(etag?: string): Promise<Response> {
  const search = new URLSearchParams({ query: DOCUMENT, variables: JSON.stringify({ query: QUERY }) });
  const held = etag === undefined ? {} : { 'if-none-match': etag };
  return fetch(`${server.url}/graphql?${search.toString()}`, { headers: { authorization, ...held } });
}

describe('the budget of a token', () => {
  it('pays for answers until too little is left, then says when to come back', async () => {
    for (const remaining of ['7', '4', '1']) {
      const { status, headers } = await post();
      expect([status, headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual([
        200,
        '10',
        remaining,
      ]);
    }
    const refused = await post();
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3_600);
    expect(refused.headers.get('ratelimit-remaining')).toBe('1');
    expect(refused.headers.get('ratelimit-reset')).toBe(String(wait));
    const { errors } = (await refused.json()) as Refused;
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      cost: { estimated: 3, limit: 1 },
      message: { en: 'This token has 10 units an hour; 1 are left and the request costs 3.' },
      remedy: { vi: expect.stringContaining('If-None-Match') },
    });
  });

  it('pays by GET, from memory too; a 304 costs nothing', async () => {
    const first = await get();
    expect(first.headers.get('ratelimit-remaining')).toBe('7');
    expect((await get()).headers.get('ratelimit-remaining')).toBe('4');
    for (let round = 0; round < 10; round += 1) {
      expect((await get(first.headers.get('etag') ?? '')).status).toBe(304);
    }
    expect((await get()).headers.get('ratelimit-remaining')).toBe('1');
  });

  it('pays for files', async () => {
    const link = `${server.url}/export/analytics.csv?query=${encodeURIComponent(JSON.stringify(QUERY))}`;
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1)
      statuses.push((await fetch(link, { headers: { authorization } })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await fetch(link, { headers: { authorization } });
    expect(await refused.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  it('never pays for more than all of it: that is said as such, and waiting is not advised', async () => {
    const refused = await post({ ...QUERY, groupBy: ['COMMUNE', 'MONTH', 'TOPIC'] });
    expect(refused.status).toBe(400);
    expect(refused.headers.get('retry-after')).toBeNull();
    expect(((await refused.json()) as Refused).errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      cost: { limit: 10 },
    });
  });

  it('is one for all servers of a record, however many ask at once', async () => {
    const other = await TestServer.start({ databaseUrl: server.databaseUrl });
    try {
      const answers = await Promise.all(
        Array.from({ length: 12 }, async (_, n) => post(QUERY, n % 2 === 0 ? server.url : other.url)),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
    } finally {
      await other.stop();
    }
  });

  it('does not bind a token without one', async () => {
    authorization = await holderOf(null);
    const { status, headers } = await post();
    expect(status).toBe(200);
    expect(headers.get('ratelimit-limit')).toBeNull();
  });
});

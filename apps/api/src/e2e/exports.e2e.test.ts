import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function csv(query: object | string, lang = ''): Promise<Response> {
  const search = new URLSearchParams({ query: typeof query === 'string' ? query : JSON.stringify(query) });
  if (lang !== '') search.set('lang', lang);
  const authorization = `Bearer ${await server.token('LEAD_DEPARTMENT')}`;
  return fetch(`${server.url}/export/analytics.csv?${search.toString()}`, { headers: { authorization } });
}

describe('a CSV link of an analytics query', () => {
  const query = { measures: ['COMMUNES'], groupBy: ['DISTRICT'], period: { code: 'admin:2023-Y' } };

  it('holds the rows of the answer, their number in a header, in the language asked for', async () => {
    const response = await csv(query, 'en');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toMatch(/^Row,/);
    expect(lines).toHaveLength(Number(response.headers.get('x-row-count')) + 1);
    expect(lines.at(-1)).toMatch(/^total,,,200,VALUE/);
  });

  it('reads the query as GraphQL would, and names what is wrong', async () => {
    for (const wrong of [
      'no json',
      { ...query, measures: ['NOTHING'] },
      { ...query, surprise: 1 },
      { measures: ['COMMUNES'] },
    ]) {
      const response = await csv(wrong);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { code: 'INVALID_ARGUMENT', message: { vi: expect.any(String) } },
      });
    }
  });
});

describe('the web side', () => {
  it.each([
    '/',
    '/health/live',
    '/metrics',
    '/nothing.js',
    '/graphql',
    '/export/analytics.csv',
    '/graphiql',
    '/events',
  ])('sets the full header set on %s, whatever the status', async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it('says live and ready, and counts what it answered', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^lantoa_data_version [1-9]/m);
    expect(metrics).toMatch(/^lantoa_http_requests_total\{method="GET",status="2xx"\} \d+/m);
  });

  it.each(['/graphiql', '/nothing.js', '/assets/none'])('has nothing at %s yet', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
  });
});

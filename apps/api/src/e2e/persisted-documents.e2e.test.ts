import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const QUESTION =
  'query Q($query: AnalyticsQuery!) { analytics(query: $query) { evidence { dataVersion } rows { cells { value } } } }';
const SIGN_OUT = 'mutation { signOut { signedIn } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const manifestOf = (...texts: string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text])));
const named = (hash: string) => JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
const variables = JSON.stringify({ query: { measures: ['ACTIVITIES'], period: { code: 'admin:2023-Y' } } });

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lantoa-web-'));
  await writeFile(path.join(folder, 'persisted-documents.json'), manifestOf(QUESTION, SIGN_OUT));
  server = await TestServer.start({}, folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function get(search: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${await server.token('ANALYST')}`;
  const address = `${server.url}/graphql?${new URLSearchParams(search).toString()}`;
  return fetch(address, { headers: { authorization, ...headers } });
}

async function refusal(
  response: Response,
): Promise<{ status: number; code: string | undefined; cache: string | null }> {
  const { errors } = (await response.json()) as Body;
  const cache = response.headers.get('cache-control');
  return { status: response.status, code: errors?.[0]?.extensions.code, cache };
}

describe('a document that is named by its hash', () => {
  it('is answered as its text is, under the same ETag', async () => {
    const byText = await get({ query: QUESTION, variables });
    const byHash = await get({ extensions: named(hashOf(QUESTION)), variables });
    expect(byHash.status).toBe(200);
    expect(await byHash.text()).toBe(await byText.text());
    expect(byHash.headers.get('etag')).toMatch(/^"[\w-]{43}-gzip"$/);
    for (const header of ['etag', 'cache-control', 'vary', 'x-data-version', 'content-type']) {
      expect(byHash.headers.get(header), header).toBe(byText.headers.get(header));
    }
  });

  it('costs a 304 where the answer is held, however it was asked for', async () => {
    const etag = (await get({ query: QUESTION, variables })).headers.get('etag') ?? '';
    const again = await get({ extensions: named(hashOf(QUESTION)), variables }, { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  });

  it('has other answers for other variables', async () => {
    const other = JSON.stringify({ query: { measures: ['COMMUNES'], period: { code: 'admin:2023-Y' } } });
    const [one, two] = await Promise.all([
      get({ extensions: named(hashOf(QUESTION)), variables }),
      get({ extensions: named(hashOf(QUESTION)), variables: other }),
    ]);
    expect(one.headers.get('etag')).not.toBe(two.headers.get('etag'));
  });

  it('may be sent beside its text, by POST too', async () => {
    const extensions = named(hashOf(QUESTION));
    expect((await get({ query: QUESTION, extensions, variables })).status).toBe(200);
    const authorization = `Bearer ${await server.token('ANALYST')}`;
    const body = `{"extensions":${extensions},"variables":${variables}}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const posted = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect((await posted.json()) as Body).toMatchObject({ data: { analytics: {} } });
  });

  it('is refused where the server does not know it, and kept by nobody', async () => {
    const unknown = await get({ extensions: named(hashOf('query { viewer { name } }')), variables });
    expect(await refusal(unknown)).toEqual({ status: 404, code: 'UNKNOWN_DOCUMENT', cache: 'no-store' });
  });

  it('is never learnt from a request', async () => {
    const query = 'query { viewer { name } }';
    expect((await get({ query, extensions: named(hashOf(query)) })).status).toBe(200);
    expect((await refusal(await get({ extensions: named(hashOf(query)) }))).code).toBe('UNKNOWN_DOCUMENT');
  });

  it('is refused beside another text', async () => {
    const mixed = await get({ query: 'query { viewer { name } }', extensions: named(hashOf(QUESTION)), variables });
    expect(await refusal(mixed)).toMatchObject({ status: 400, code: 'INVALID_ARGUMENT' });
  });

  it('is no way to change anything by GET', async () => {
    const changing = await get({ extensions: named(hashOf(SIGN_OUT)) });
    expect(changing.headers.get('allow')).toBe('POST');
    expect(await refusal(changing)).toMatchObject({ status: 405, code: 'INVALID_ARGUMENT' });
  });

  it.each([
    '{"persistedQuery":{"version":2,"sha256Hash":"00"}}',
    '{"persistedQuery":{"version":1,"sha256Hash":"abc"}}',
    '{"persistedQuery":{"version":1}}',
    '{"persistedQuery":"__proto__"}',
    '{"persistedQuery":null}',
  ])('is refused in another form: %s', async (extensions) => {
    expect(await refusal(await get({ extensions }))).toMatchObject({ status: 400, code: 'INVALID_ARGUMENT' });
  });
});

describe('the list of named documents', () => {
  it.each(['{', '[]', JSON.stringify({ [hashOf('one')]: 'another' })])(
    'is left out whole where it is damaged, and texts go on being answered: %s',
    async (content) => {
      const damaged = await mkdtemp(path.join(tmpdir(), 'lantoa-web-'));
      await writeFile(path.join(damaged, 'persisted-documents.json'), content);
      const other = await TestServer.start({}, damaged);
      try {
        expect(other.logged.join()).toContain('persisted_documents_damaged');
        expect((await other.ask('ANALYST', QUESTION, JSON.parse(variables) as Record<string, unknown>)).status).toBe(
          200,
        );
      } finally {
        await other.stop();
        await rm(damaged, { recursive: true });
      }
    },
  );
});

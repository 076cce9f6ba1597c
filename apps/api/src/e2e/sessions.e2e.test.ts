import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long pass phrase 2023';
const SIGN_IN =
  'mutation In($email: String!, $password: String!) { signIn(email: $email, password: $password) { signedIn name role mayImport } }';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const user = { email: 'officer@example.org', name: 'Cán bộ A', role: 'LEAD_DEPARTMENT', password: PASSWORD } as const;
  await server.running.record.accounts.createUser(user);
});
afterAll(() => server.stop());

async function signIn(): Promise<string> {
  const { headers } = await server.ask(null, SIGN_IN, { email: 'officer@example.org', password: PASSWORD });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('a session', () => {
  it('opens with the right password and closes for good', async () => {
    const opened = await server.ask<{ signIn: object }>(null, SIGN_IN, {
      email: 'officer@example.org',
      password: PASSWORD,
    });
    expect(opened.body.data?.signIn).toEqual({
      signedIn: true,
      name: 'Cán bộ A',
      role: 'LEAD_DEPARTMENT',
      mayImport: true,
    });
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^lantoa_session=[^;]{40,};/);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
      expect(cookie).toContain(attribute);
    const session = { cookie: cookie.split(';')[0] ?? '', origin: server.url };
    expect((await server.ask(null, '{ viewer { name } }', {}, session)).body.data).toEqual({
      viewer: { name: 'Cán bộ A' },
    });
    const out = await server.ask(null, 'mutation { signOut { signedIn } }', {}, session);
    expect(out.headers.get('set-cookie')).toMatch(/^lantoa_session=;/);
    expect((await server.ask(null, '{ viewer { signedIn } }', {}, session)).body.data).toEqual({
      viewer: { signedIn: false },
    });
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await server.ask(null, SIGN_IN, { email: 'officer@example.org', password: 'not this one at all' });
    const unknown = await server.ask(null, SIGN_IN, { email: 'stranger@example.org', password: PASSWORD });
    for (const { body, headers } of [wrong, unknown]) {
      expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(wrong.body.errors?.[0]?.message).toBe(unknown.body.errors?.[0]?.message);
  });

  it('ends with its account', async () => {
    const { accounts } = server.running.record;
    const made = { email: 'leaver@example.org', name: 'B', role: 'AUDITOR', password: PASSWORD } as const;
    const { id } = await accounts.createUser(made);
    const opened = await server.ask(null, SIGN_IN, { email: made.email, password: PASSWORD });
    const session = { cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
    expect((await server.ask(null, '{ catalogue { dataVersion } }', {}, session)).status).toBe(200);
    await server.running.record.administration.setDisabled('test', id, true);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await server.ask(null, '{ catalogue { dataVersion } }', {}, session)).status).toBe(401);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['no origin', {}],
  ])('is not used for a request of %s', async (_, headers) => {
    const cookie = await signIn();
    const { status, body } = await server.ask(null, 'mutation { signOut { signedIn } }', {}, { cookie, ...headers });
    expect(status).toBe(403);
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const alive = await server.ask(null, '{ viewer { signedIn } }', {}, { cookie, origin: server.url });
    expect(alive.body.data).toEqual({ viewer: { signedIn: true } });
  });

  it('is not read by another site', async () => {
    const cookie = await signIn();
    const url = `${server.url}/graphql?query=${encodeURIComponent('{ viewer { name } }')}`;
    expect((await fetch(url, { headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await fetch(url, { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  it('is never opened or changed by GET', async () => {
    const query = 'mutation { signOut { signedIn } }';
    expect((await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)).status).toBe(405);
  });

  it('is not opened by guessing on and on', async () => {
    const codes = new Set<string | undefined>();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const { body, status, headers } = await server.ask(null, SIGN_IN, {
        email: 'target@example.org',
        password: 'guess',
      });
      codes.add(body.errors?.[0]?.extensions.code);
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect([...codes]).toEqual(['UNAUTHENTICATED', 'RATE_LIMITED']);
  });
});

describe('the sample sign-in', () => {
  it('is off where there is no sample data', async () => {
    const { body } = await server.ask(null, 'mutation { signInAsSample(role: COMMITTEE) { name } }');
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
    expect((await server.ask(null, '{ viewer { sampleRoles sampleData } }')).body.data).toEqual({
      viewer: { sampleRoles: [], sampleData: false },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, TestProvider } from '../testing/identity-provider.ts';
import { TestServer } from '../testing/test-server.ts';

const WHO = '{ viewer { role name identityProvider } }';

let provider: TestProvider;
let server: TestServer;
let number = 0;
beforeAll(async () => {
  provider = await TestProvider.start();
  const oidc = { issuer: provider.issuer, ...CLIENT, clientSecretFile: null, label: 'Cổng nội bộ' };
  server = await TestServer.start({ oidc });
  provider.serve(server.url);
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

/** Somebody whom the provider knows; with an account unless told otherwise. */
async function person({ account = true, isVerified = true } = {}) {
  number += 1;
  const email = `oidc-${String(number)}@example.org`;
  const subject = `subject-${String(number)}`;
  provider.register(subject, { email, isVerified });
  if (!account) return { email, subject, id: '' };
  const made = { email, name: 'A', role: 'AUDITOR', password: null } as const;
  const { id } = await server.running.record.accounts.createUser(made);
  return { email, subject, id };
}

async function get(address: string | URL, cookie = '') {
  const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const session = set.find((one) => /^lantoa_session=./.test(one)) ?? null;
  return { status: response.status, to: response.headers.get('location'), set, session };
}

async function started(next = '/activities?q=1') {
  const { to, set } = await get(`${server.url}/auth/oidc/start?next=${encodeURIComponent(next)}`);
  return { address: to ?? '', cookie: set.find((one) => one.startsWith('lantoa_oidc=')) ?? '' };
}

/** To the provider and back. */
async function answered(subject: string, next?: string) {
  const { address, cookie } = await started(next);
  return { answer: await provider.signIn(address, subject), cookie };
}

async function roleOf(session: string | null): Promise<string | null> {
  const headers = { cookie: session ?? '', origin: server.url };
  const { body } = await server.ask<{ viewer: { role: string | null } }>(null, WHO, {}, headers);
  return body.data?.viewer.role ?? null;
}

/** The same cookie with one field of the attempt changed. */
function forged(cookie: string, change: object): string {
  const attempt = JSON.parse(Buffer.from(cookie.split('=')[1] ?? '', 'base64url').toString()) as object;
  return `lantoa_oidc=${Buffer.from(JSON.stringify({ ...attempt, ...change })).toString('base64url')}`;
}

const REFUSED = { status: 303, to: '/sign-in?problem=OIDC_REFUSED', session: null };
const NO_ACCOUNT = { status: 303, to: '/sign-in?problem=OIDC_NO_ACCOUNT', session: null };

describe('signing in at the identity provider', () => {
  it('is offered by name, asks with state, nonce and PKCE, and leads back with a session', async () => {
    const { body } = await server.ask<{ viewer: object }>(null, WHO);
    expect(body.data?.viewer).toMatchObject({ identityProvider: 'Cổng nội bộ' });
    const asked = new URL((await started()).address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name), name).toMatch(/^[\w-]{43}$/);
    const { subject } = await person();
    const { answer, cookie } = await answered(subject);
    const back = await get(answer, cookie);
    expect(back).toMatchObject({ status: 303, to: '/activities?q=1' });
    expect(await roleOf(back.session)).toBe('AUDITOR');
  });

  it('keeps the rules of sessions: strict cookie, signing out, disabling at the next request', async () => {
    const { subject, id } = await person();
    const { answer, cookie } = await answered(subject);
    const response = await fetch(answer, { redirect: 'manual', headers: { cookie } });
    const line = response.headers.getSetCookie().find((one) => one.startsWith('lantoa_session='));
    expect(line).toMatch(/HttpOnly; SameSite=Strict/);
    const session = line?.split(';')[0] ?? '';
    const headers = { cookie: session, origin: server.url };
    await server.ask(null, 'mutation { signOut { signedIn } }', {}, headers);
    expect(await roleOf(session)).toBeNull();
    const again = await answered(subject);
    const next = (await get(again.answer, again.cookie)).session;
    expect(await roleOf(next)).toBe('AUDITOR');
    await server.data(
      'ADMINISTRATOR',
      'mutation ($id: ID!) { setAccountDisabled(id: $id, disabled: true) { refusal } }',
      {
        id,
      },
    );
    expect(await roleOf(next)).toBeNull();
    const third = await answered(subject);
    expect(await get(third.answer, third.cookie)).toMatchObject(NO_ACCOUNT);
  });

  it('accepts an invitation to the verified address', async () => {
    const { subject, email } = await person({ account: false });
    const input = { email, access: { role: 'ANALYST' } };
    await server.data('ADMINISTRATOR', 'mutation ($input: InviteInput!) { invite(input: $input) { refusal } }', {
      input,
    });
    const { answer, cookie } = await answered(subject);
    expect(await roleOf((await get(answer, cookie)).session)).toBe('ANALYST');
  });

  it('gives nobody rights whom nobody knows, and trusts no address that is not verified', async () => {
    const stranger = await person({ account: false });
    const { answer, cookie } = await answered(stranger.subject);
    expect(await get(answer, cookie)).toMatchObject(NO_ACCOUNT);
    const unproved = await person({ isVerified: false });
    const second = await answered(unproved.subject);
    expect(await get(second.answer, second.cookie)).toMatchObject(NO_ACCOUNT);
  });

  it.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '/auth/oidc/start'])(
    'never leads on to %s',
    async (next) => {
      const { subject } = await person();
      const { answer, cookie } = await answered(subject, next);
      expect((await get(answer, cookie)).to).toBe('/');
    },
  );
});

/** Signs out of a session; answers where the browser is told to go on to, and the state that it keeps. */
async function signedOut(session: string | null, at = server) {
  const headers = { cookie: session ?? '', origin: at.url };
  const document = 'mutation { signOut { signedIn continueAt } }';
  const reply = await at.ask<{ signOut: { continueAt: string | null } }>(null, document, {}, headers);
  const state = reply.headers.getSetCookie().find((line) => /^lantoa_sign_out=./.test(line));
  return { to: reply.body.data?.signOut.continueAt ?? null, cookie: state?.split(';')[0] ?? '' };
}

/** The page of the provider that the product sends to, without the product's wish that the password is asked for. */
async function quietly(): Promise<string> {
  const address = new URL((await started()).address);
  address.searchParams.delete('prompt');
  return address.href;
}

describe('signing out', () => {
  it('of a session of the provider ends it there, too: the next sign-in is asked for the password', async () => {
    const { subject } = await person();
    const browser = new Map<string, string>();
    const { address, cookie } = await started();
    const { session } = await get(await provider.signIn(address, subject, browser), cookie);
    expect(await provider.asksForPassword(await quietly(), browser)).toBe(false);
    const out = await signedOut(session);
    expect(await roleOf(session)).toBeNull();
    const asked = new URL(out.to ?? '');
    expect(asked.origin).toBe(provider.issuer);
    expect(asked.searchParams.get('post_logout_redirect_uri')).toBe(`${server.url}/auth/oidc/signed-out`);
    expect(asked.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const back = await provider.signOut(asked.href, browser);
    expect(await get(back, out.cookie)).toMatchObject({ status: 303, to: '/sign-in?notice=OIDC_SIGNED_OUT' });
    expect(await provider.asksForPassword(await quietly(), browser)).toBe(true);
  });

  it('says nothing to a browser that did not leave for it', async () => {
    const { subject } = await person();
    const { answer, cookie } = await answered(subject);
    const out = await signedOut((await get(answer, cookie)).session);
    const back = new URL(`${server.url}/auth/oidc/signed-out`);
    back.searchParams.set('state', new URL(out.to ?? '').searchParams.get('state') ?? '');
    expect(await get(back)).toMatchObject({ status: 303, to: '/sign-in' });
    expect(await get(back, out.cookie)).toMatchObject({ to: '/sign-in?notice=OIDC_SIGNED_OUT' });
    back.searchParams.set('state', 'x'.repeat(43));
    expect(await get(back, out.cookie)).toMatchObject({ to: '/sign-in' });
  });

  it('of a session of a password leads nowhere else', async () => {
    const { id } = await person();
    const { token } = await server.running.record.accounts.openSession(id);
    expect(await signedOut(`lantoa_session=${token}`)).toEqual({ to: null, cookie: '' });
    expect(await roleOf(`lantoa_session=${token}`)).toBeNull();
  });

  it('says so where the provider has no page for it', async () => {
    const other = await TestProvider.start();
    const oidc = { issuer: other.issuer, ...CLIENT, clientSecretFile: null, label: 'x' };
    const alone = await TestServer.start({ oidc });
    other.serve(alone.url, false);
    try {
      const made = { email: 'a@example.org', name: 'A', role: 'AUDITOR', password: null } as const;
      await alone.running.record.accounts.createUser(made);
      other.register('s', { email: made.email, isVerified: true });
      const { to, set } = await get(`${alone.url}/auth/oidc/start`);
      const { session } = await get(await other.signIn(to ?? '', 's'), set[0]);
      expect(session).not.toBeNull();
      expect(await signedOut(session, alone)).toEqual({ to: '/sign-in?notice=OIDC_SESSION_LEFT', cookie: '' });
    } finally {
      await alone.stop();
      await other.stop();
    }
  });
});

describe('an answer that does not fit', () => {
  it('with another state is refused', async () => {
    const { answer, cookie } = await answered((await person()).subject);
    answer.searchParams.set('state', 'x'.repeat(43));
    expect(await get(answer, cookie)).toMatchObject(REFUSED);
  });

  it('in another browser is refused', async () => {
    const { answer } = await answered((await person()).subject);
    expect(await get(answer)).toMatchObject(REFUSED);
    const other = await started();
    expect(await get(answer, other.cookie)).toMatchObject(REFUSED);
  });

  it('used twice is refused the second time', async () => {
    const { answer, cookie } = await answered((await person()).subject);
    const first = await get(answer, cookie);
    expect(first.session).not.toBeNull();
    expect(first.set).toContain('lantoa_oidc=');
    expect(await get(answer, cookie)).toMatchObject(REFUSED);
  });

  it.each([
    ['another nonce', { nonce: 'x'.repeat(43) }],
    ['another verifier', { verifier: 'x'.repeat(43) }],
  ])('to a question with %s is refused', async (_, change) => {
    const { answer, cookie } = await answered((await person()).subject);
    expect(await get(answer, forged(cookie, change))).toMatchObject(REFUSED);
  });

  it('of another issuer is refused', async () => {
    const { answer, cookie } = await answered((await person()).subject);
    expect(answer.searchParams.get('iss')).toBe(provider.issuer);
    answer.searchParams.set('iss', 'https://evil.example');
    expect(await get(answer, cookie)).toMatchObject(REFUSED);
  });

  it('leaves no code, token or address in the log', async () => {
    const { email, subject } = await person({ account: false });
    const { answer, cookie } = await answered(subject);
    await get(answer, cookie);
    const log = server.logged.join('\n');
    expect(log).toContain('oidc_sign_in_failed');
    for (const secret of [email, answer.searchParams.get('code') ?? '-', CLIENT.clientSecret])
      expect(log).not.toContain(secret);
  });
});

describe('without a provider', () => {
  it('nothing is offered', async () => {
    const plain = await TestServer.start();
    try {
      expect((await get(`${plain.url}/auth/oidc/start`)).status).toBeGreaterThanOrEqual(400);
      const { body } = await plain.ask<{ viewer: object }>(null, WHO);
      expect(body.data?.viewer).toMatchObject({ identityProvider: null });
    } finally {
      await plain.stop();
    }
  });

  it('that answers, the page says so and the server stays up', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9', ...CLIENT, clientSecretFile: null, label: 'x' };
    const alone = await TestServer.start({ oidc });
    try {
      const problem = { status: 303, to: '/sign-in?problem=OIDC_UNAVAILABLE' };
      expect(await get(`${alone.url}/auth/oidc/start`)).toMatchObject(problem);
    } finally {
      await alone.stop();
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long pass phrase 2023';
const NEXT = 'another long pass phrase';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
const RESET = 'mutation ($id: ID!) { resetPassword(id: $id) { secret refusal } }';
const OPEN_RESET = 'mutation ($secret: String!) { openPasswordReset(secret: $secret) { email } }';
const ACCEPT_RESET =
  'mutation ($secret: String!, $password: String!) { acceptPasswordReset(secret: $secret, password: $password) { refusal } }';
const NEW_TOKEN = 'mutation { createOwnToken(name: "bảng", days: 30) { id token refusal } }';
const WHO = '{ viewer { signedIn role } }';

type Session = Readonly<Record<string, string>>;

let server: TestServer;
let number = 0;
beforeAll(async () => {
  server = await TestServer.start();
  // Somebody must be left who can administer.
  const chief = { email: 'chief@example.org', name: 'A', role: 'ADMINISTRATOR', password: PASSWORD } as const;
  await server.running.record.accounts.createUser(chief);
});
afterAll(() => server.stop());

async function person(role: 'ANALYST' | 'ADMINISTRATOR' = 'ANALYST') {
  number += 1;
  const email = `own-${String(number)}@example.org`;
  const { id } = await server.running.record.accounts.createUser({ email, name: 'A', role, password: PASSWORD });
  return { id, email, session: await signedIn(email, PASSWORD) };
}

async function signedIn(email: string, password: string): Promise<Session> {
  const { headers } = await server.ask(null, SIGN_IN, { email, password });
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
}

async function asked<Data>(session: Session, query: string, variables = {}): Promise<Data> {
  const { body } = await server.ask<Data>(null, query, variables, session);
  if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

async function roleOf(headers: Session): Promise<string | null> {
  const { body } = await server.ask<{ viewer: { role: string | null } }>(null, WHO, {}, headers);
  return body.data?.viewer.role ?? null;
}

async function newToken(session: Session): Promise<{ id: string; bearer: Session }> {
  const { createOwnToken } = await asked<{ createOwnToken: { id: string; token: string } }>(session, NEW_TOKEN);
  return { id: createOwnToken.id, bearer: { authorization: `Bearer ${createOwnToken.token}` } };
}

describe('a password set anew by an administrator', () => {
  it('ends password, sessions and tokens at the next request, and within a second at another server', async () => {
    const other = await TestServer.start({ databaseUrl: server.databaseUrl });
    try {
      const { id, email, session } = await person();
      const { bearer } = await newToken(session);
      const there = async () =>
        (await other.ask<{ viewer: { role: string } }>(null, WHO, {}, { ...session, origin: other.url })).body.data
          ?.viewer.role ?? null;
      expect([await roleOf(session), await roleOf(bearer), await there()]).toEqual(['ANALYST', 'ANALYST', 'ANALYST']);
      const { resetPassword } = await server.data<{ resetPassword: { secret: string } }>('ADMINISTRATOR', RESET, {
        id,
      });
      expect([await roleOf(session), await roleOf(bearer)]).toEqual([null, null]);
      expect((await signedIn(email, PASSWORD)).cookie).toBe('');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await there()).toBeNull();

      const { secret } = resetPassword;
      expect(await server.data(null, OPEN_RESET, { secret })).toEqual({ openPasswordReset: { email } });
      const accepted = await server.ask(null, ACCEPT_RESET, { secret, password: NEXT });
      expect(accepted.body.data).toEqual({ acceptPasswordReset: { refusal: null } });
      expect(accepted.headers.get('set-cookie')).toBeNull();
      expect(await roleOf(await signedIn(email, NEXT))).toBe('ANALYST');
      expect(await server.data(null, OPEN_RESET, { secret })).toEqual({ openPasswordReset: null });
      expect(server.logged.join('\n')).not.toContain(secret);
    } finally {
      await other.stop();
    }
  });

  it('is for administrators', async () => {
    const { id } = await person();
    const { body } = await server.ask('LEAD_DEPARTMENT', RESET, { id });
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an own token', () => {
  it('ends with disabling the account, at the next request', async () => {
    const { id, session } = await person();
    const { bearer } = await newToken(session);
    expect(await roleOf(bearer)).toBe('ANALYST');
    await server.data(
      'ADMINISTRATOR',
      'mutation ($id: ID!) { setAccountDisabled(id: $id, disabled: true) { refusal } }',
      {
        id,
      },
    );
    expect(await roleOf(bearer)).toBeNull();
  });

  it('is listed and revoked by its owner, makes no tokens itself, and is not for administrators', async () => {
    const { session } = await person();
    const { id, bearer } = await newToken(session);
    const list = '{ ownTokens { id name state } }';
    expect(await asked(session, list)).toEqual({ ownTokens: [{ id, name: 'bảng', state: 'active' }] });
    const byToken = await server.ask(null, NEW_TOKEN, {}, bearer);
    expect(byToken.body.errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
    const stranger = await person();
    const revoke = 'mutation ($id: ID!) { revokeOwnToken(id: $id) }';
    expect(await asked(stranger.session, revoke, { id })).toEqual({ revokeOwnToken: false });
    expect(await roleOf(bearer)).toBe('ANALYST');
    expect(await asked(session, revoke, { id })).toEqual({ revokeOwnToken: true });
    expect(await roleOf(bearer)).toBeNull();
    const chief = await person('ADMINISTRATOR');
    const refused = await server.ask(null, NEW_TOKEN, {}, chief.session);
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the audit', () => {
  const EVENTS = '{ auditEvents(limit: 5) { at action actor subject } }';

  it('tells auditors and administrators who did what, and nobody else', async () => {
    const { id, email } = await person();
    await server.data('ADMINISTRATOR', RESET, { id });
    const { auditEvents } = await server.data<{ auditEvents: object[] }>('AUDITOR', EVENTS);
    const reset = { action: 'user.password.reset', actor: 'test ADMINISTRATOR', subject: email };
    expect(auditEvents).toContainEqual(expect.objectContaining(reset));
    expect((await server.ask('LEAD_DEPARTMENT', EVENTS)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const tooMany = await server.ask('AUDITOR', '{ auditEvents(limit: 201) { at } }');
    expect(tooMany.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

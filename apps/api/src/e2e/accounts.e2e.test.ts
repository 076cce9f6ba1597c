import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long pass phrase 2023';
const NEXT = 'another long pass phrase';
const UNIT = '06001@2020-01-01';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
const INVITE =
  'mutation ($input: InviteInput!) { invite(input: $input) { secret refusal invitation { email units { id } } } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { refusal } }';
const DISABLE =
  'mutation ($id: ID!, $disabled: Boolean!) { setAccountDisabled(id: $id, disabled: $disabled) { refusal } }';
const ACCESS =
  'mutation ($id: ID!) { changeAccountAccess(id: $id, access: { role: ANALYST }) { account { role } refusal } }';
const WHO = '{ viewer { signedIn name role units { id } } }';

let server: TestServer;
let number = 0;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

type Session = Readonly<Record<string, string>>;

function sessionOf(headers: Headers): Session {
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
}

async function person(role: 'AUDITOR' | 'ADMINISTRATOR' = 'AUDITOR') {
  number += 1;
  const email = `person-${String(number)}@example.org`;
  const { id } = await server.running.record.accounts.createUser({ email, name: 'A', role, password: PASSWORD });
  return { id, email, session: await signedIn(email) };
}

async function signedIn(email: string, password = PASSWORD): Promise<Session> {
  return sessionOf((await server.ask(null, SIGN_IN, { email, password })).headers);
}

async function asked<Data>(session: Session, query: string, variables = {}): Promise<Data> {
  const { body } = await server.ask<Data>(null, query, variables, session);
  if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

async function isIn(session: Session): Promise<boolean> {
  return (await asked<{ viewer: { signedIn: boolean } }>(session, WHO)).viewer.signedIn;
}

describe('an invitation', () => {
  it('leads from the administrator to a signed-in person with exactly the rights it names', async () => {
    const input = { email: 'Moi@Example.org', access: { role: 'REPORTER', units: [UNIT] } };
    const { invite } = await server.data<{ invite: { secret: string; refusal: null } }>('ADMINISTRATOR', INVITE, {
      input,
    });
    expect(invite).toMatchObject({ refusal: null, invitation: { email: 'moi@example.org', units: [{ id: UNIT }] } });
    const open = 'mutation ($secret: String!) { openInvitation(secret: $secret) { email role } }';
    const shown = await server.data(null, open, { secret: invite.secret });
    expect(shown).toEqual({ openInvitation: { email: 'moi@example.org', role: 'REPORTER' } });
    const accepted = await server.ask(null, ACCEPT, {
      input: { secret: invite.secret, name: 'Cán bộ xã', password: PASSWORD },
    });
    expect(accepted.body.data).toEqual({ acceptInvitation: { refusal: null } });
    const who = { signedIn: true, name: 'Cán bộ xã', role: 'REPORTER', units: [{ id: UNIT }] };
    expect(await asked(sessionOf(accepted.headers), WHO)).toEqual({ viewer: who });
    expect(await server.data(null, open, { secret: invite.secret })).toEqual({ openInvitation: null });
    expect(server.logged.join('\n')).not.toContain(invite.secret);
  });

  it('names the units of its scope in the language that is asked for', async () => {
    const input = { email: 'ten@example.org', access: { role: 'REPORTER', units: [UNIT] } };
    await server.data('ADMINISTRATOR', INVITE, { input });
    const listed = `query ($lang: Lang!) {
      accounts(lang: $lang) { role units { label } }
      invitations(lang: $lang) { email units { label } }
    }`;
    for (const [lang, label] of [
      ['VI', /^(Xã|Phường|Thị trấn) /],
      ['EN', / (Commune|Ward|Township)$/],
    ] as const) {
      const units = [{ label: expect.stringMatching(label) }];
      expect(await server.data('ADMINISTRATOR', listed, { lang })).toEqual({
        accounts: expect.arrayContaining([{ role: 'REPORTER', units }]),
        invitations: expect.arrayContaining([{ email: 'ten@example.org', units }]),
      });
    }
  });

  it.each([
    ['a unit that is not there', { role: 'REPORTER', units: ['99999@2020-01-01'] }, 'UNKNOWN_UNIT'],
    ['a body that is not there', { role: 'PRESS_AGENCY', organisation: 'no-such-body' }, 'UNKNOWN_CODE'],
  ])('names %s', async (_, access, code) => {
    const { body } = await server.ask('ADMINISTRATOR', INVITE, { input: { email: 'a@example.org', access } });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });

  it('is refused by name where role and scope do not go together', async () => {
    const input = { email: 'a@example.org', access: { role: 'REPORTER' } };
    expect(await server.data('ADMINISTRATOR', INVITE, { input })).toMatchObject({
      invite: { refusal: 'SCOPE_MISSING' },
    });
  });
});

describe('a change of an account', () => {
  it.each([
    ['disabling', DISABLE, { disabled: true }],
    ['another role', ACCESS, {}],
  ])('%s holds from the next request on, and within a second at another server', async (_, change, more) => {
    const other = await TestServer.start({ databaseUrl: server.databaseUrl });
    try {
      const { id, session } = await person();
      const there = { ...session, origin: other.url };
      const isInThere = async () =>
        (await other.ask<{ viewer: { signedIn: boolean } }>(null, WHO, {}, there)).body.data?.viewer.signedIn;
      expect([await isIn(session), await isInThere()]).toEqual([true, true]);
      await server.data('ADMINISTRATOR', change, { id, ...more });
      expect(await isIn(session)).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await isInThere()).toBe(false);
    } finally {
      await other.stop();
    }
  });

  it('is shown in the list at once, also to a question by GET', async () => {
    const { id } = await person();
    const listed = async () => {
      const url = `${server.url}/graphql?query=${encodeURIComponent('{ accounts { id disabled } }')}`;
      const headers = { authorization: `Bearer ${await server.token('ADMINISTRATOR')}` };
      const response = await fetch(url, { headers });
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      const { data } = (await response.json()) as { data: { accounts: { id: string; disabled: boolean }[] } };
      return data.accounts.find((account) => account.id === id)?.disabled;
    };
    expect(await listed()).toBe(false);
    await server.data('ADMINISTRATOR', DISABLE, { id, disabled: true });
    expect(await listed()).toBe(true);
  });

  it('never shuts administrators out', async () => {
    const chief = await person('ADMINISTRATOR');
    const own = await asked(chief.session, DISABLE, { id: chief.id, disabled: true });
    expect(own).toEqual({ setAccountDisabled: { refusal: 'OWN_ACCOUNT' } });
    const last = await server.data('ADMINISTRATOR', DISABLE, { id: chief.id, disabled: true });
    expect(last).toEqual({ setAccountDisabled: { refusal: 'LAST_ADMINISTRATOR' } });
    expect(await isIn(chief.session)).toBe(true);
  });
});

describe('the own account', () => {
  const CHANGE =
    'mutation ($current: String!, $next: String!) { changeOwnPassword(current: $current, next: $next) { refusal } }';

  it('takes another password with the old one; other sessions end at once', async () => {
    const { email, session } = await person();
    const elsewhere = await signedIn(email);
    expect(await isIn(elsewhere)).toBe(true);
    const wrong = await asked(session, CHANGE, { current: 'not the password', next: NEXT });
    expect(wrong).toEqual({ changeOwnPassword: { refusal: 'PASSWORD_WRONG' } });
    const right = await asked(session, CHANGE, { current: PASSWORD, next: NEXT });
    expect(right).toEqual({ changeOwnPassword: { refusal: null } });
    expect([await isIn(session), await isIn(elsewhere)]).toEqual([true, false]);
    expect(await isIn(await signedIn(email, NEXT))).toBe(true);
  });

  it('is signed out elsewhere and stays in here', async () => {
    const { email, session } = await person();
    const elsewhere = await signedIn(email);
    expect(await isIn(elsewhere)).toBe(true);
    expect(await asked(session, 'mutation { signOutElsewhere }')).toEqual({ signOutElsewhere: 1 });
    expect([await isIn(session), await isIn(elsewhere)]).toEqual([true, false]);
  });

  it('is for people: a token has none', async () => {
    const { body } = await server.ask('AUDITOR', 'mutation { signOutElsewhere }');
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
  });
});

describe('an invitation, last of all', () => {
  it('is not guessed on and on', async () => {
    const guess = { input: { secret: 'x'.repeat(43), name: 'A', password: PASSWORD } };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const headers = { 'x-attempt': String(attempt) };
      statuses.push((await server.ask(null, ACCEPT, guess, headers)).status);
      if (statuses.at(-1) === 429) break;
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

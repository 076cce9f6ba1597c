import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openRecord } from '../open-record.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { ExternalIdentities, ProvenPerson } from './external-identities.types.ts';

const START = new Date('2026-03-02T08:00:00Z');
const PASSWORD = 'một câu đủ dài';
const TOKEN = 'a signed word of the provider';

let record: TestRecord;
let identities: ExternalIdentities;
let number = 0;
let email: string;
let person: ProvenPerson;

beforeAll(async () => {
  record = await openTestRecord();
  identities = record.store.externalIdentities;
});
afterAll(async () => record.close());
beforeEach(() => {
  record.clock.now = START;
  number += 1;
  email = `danh-tinh-${String(number)}@langson.vn`;
  person = {
    issuer: 'https://id.example.org',
    subject: `s-${String(number)}`,
    verifiedEmail: email,
    name: 'Cán bộ',
    idToken: TOKEN,
  };
});

async function made(role: 'AUDITOR' | 'ADMINISTRATOR' = 'AUDITOR') {
  return record.store.accounts.createUser({ email, name: 'A', role, password: PASSWORD });
}

describe('a person whom a provider vouches for', () => {
  it('is bound to the account of the verified address once, and known by the subject from then on', async () => {
    const user = await made();
    const first = await identities.signIn({ ...person, verifiedEmail: email.toUpperCase() });
    expect(first?.viewer).toMatchObject({ kind: 'session', userId: user.id, role: 'AUDITOR' });
    const renamed = await identities.signIn({ ...person, verifiedEmail: 'khac@langson.vn' });
    expect(renamed?.viewer.userId).toBe(user.id);
    expect((await identities.signIn({ ...person, verifiedEmail: null }))?.viewer.userId).toBe(user.id);
  });

  it('does not take over an account that another subject is bound to', async () => {
    await made();
    await identities.signIn(person);
    expect(await identities.signIn({ ...person, subject: 'somebody else' })).toBeNull();
  });

  it('gets in by an invitation to the verified address, with the rights it names', async () => {
    const access = { role: 'REPORTER', organisation: null, units: ['06001@2020-01-01'] } as const;
    await record.store.administration.invite('chief', email, access);
    expect((await identities.signIn(person))?.viewer).toMatchObject({ name: 'Cán bộ', ...access });
    expect(await record.store.administration.invitations(SERVICE_SCOPE)).not.toContainEqual(
      expect.objectContaining({ email }),
    );
  });

  it.each([
    ['nobody knows', () => person],
    ['has an address that is not verified', () => ({ ...person, verifiedEmail: null })],
  ])('is refused when %s', async (_, who) => {
    if (who().verifiedEmail === null) await made();
    expect(await identities.signIn(who())).toBeNull();
  });

  it('is refused when the account is disabled, bound before or not', async () => {
    const user = await made();
    await record.store.administration.setDisabled('chief', user.id, true);
    expect(await identities.signIn(person)).toBeNull();
    await record.store.administration.setDisabled('chief', user.id, false);
    const session = await identities.signIn(person);
    await record.store.administration.setDisabled('chief', user.id, true);
    expect(await identities.signIn(person)).toBeNull();
    expect(await record.store.accounts.resolveSession(session?.token ?? '')).toBeNull();
  });

  it('of two first sign-ins at once both get in, and one account is made', async () => {
    await record.store.administration.invite('chief', email, { role: 'ANALYST', organisation: null, units: [] });
    const both = await Promise.all([identities.signIn(person), identities.signIn(person)]);
    expect(new Set(both.map((one) => one?.viewer.userId)).size).toBe(1);
  });

  it('counts as an administrator who can sign in', async () => {
    await record.ask('UPDATE lantoa.user_account SET disabled_at = now()');
    await record.store.administration.invite('chief', email, { role: 'ADMINISTRATOR', organisation: null, units: [] });
    await identities.signIn(person);
    email = `khac-${email}`;
    const other = await made('ADMINISTRATOR');
    expect(await record.store.administration.setDisabled('chief', other.id, true)).toMatchObject({ ok: true });
  });
});

describe('the session that a provider opened', () => {
  it('gives back whose word opened it when it ends, once', async () => {
    await made();
    const session = await identities.signIn(person);
    const { accounts } = record.store;
    expect(await accounts.endSession(session?.token ?? '')).toEqual({ issuer: person.issuer, idToken: TOKEN });
    expect(await accounts.endSession(session?.token ?? '')).toBeNull();
  });

  it('is told from one of a password', async () => {
    await made();
    const { token } = await record.store.accounts.signIn(email, PASSWORD);
    expect(await record.store.accounts.endSession(token)).toBeNull();
  });

  it('keeps the word encrypted, and no longer than itself', async () => {
    const user = await made();
    const session = await identities.signIn(person);
    const kept = async () =>
      record.ask<{ row: string }>(`SELECT to_jsonb(s)::text AS row FROM lantoa.session s WHERE user_id = $1`, [
        user.id,
      ]);
    const leaks = [TOKEN, Buffer.from(TOKEN).toString('hex'), Buffer.from(TOKEN).toString('base64')];
    const rows = (await kept()).map(({ row }) => row).join('\n');
    for (const leak of leaks) expect(rows).not.toContain(leak);
    expect(rows).toMatch(/"sealed_provider": "\\\\x[0-9a-f]{80,}/);
    await record.store.accounts.endSession(session?.token ?? '');
    expect(await kept()).toEqual([]);
  });

  it('ends under another key, too, without the word', async () => {
    await made();
    const session = await identities.signIn(person);
    const other = await openRecord({ databaseUrl: record.url, dataDir: '', now: () => record.clock.now });
    try {
      expect(await other.accounts.endSession(session?.token ?? '')).toEqual({ issuer: '', idToken: null });
      expect(await record.store.accounts.resolveSession(session?.token ?? '')).toBeNull();
    } finally {
      await other.close();
    }
  });
});

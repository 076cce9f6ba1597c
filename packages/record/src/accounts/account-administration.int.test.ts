import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { Access, AccountAdministration } from './administration.types.ts';
import type { AccountStore, UserAccount } from './viewer.ts';

const PASSWORD = 'một câu đủ dài';
const OTHER = 'một câu khác, cũng dài';
const START = new Date('2026-03-02T08:00:00Z');
const REPORTER: Access = { role: 'REPORTER', organisation: 'police-06001', units: ['06001@2020-01-01'] };
const AUDITOR: Access = { role: 'AUDITOR', organisation: null, units: [] };

let record: TestRecord;
let accounts: AccountStore;
let administration: AccountAdministration;
let chief: UserAccount;
let number = 0;

beforeAll(async () => {
  record = await openTestRecord();
  ({ accounts, administration } = record.store);
});
afterAll(async () => record.close());
beforeEach(async () => {
  record.clock.now = START;
  await record.ask(`UPDATE lantoa.user_account SET disabled_at = now()`);
  chief = await made('ADMINISTRATOR');
});

async function made(role: UserAccount['role'], password: string | null = PASSWORD): Promise<UserAccount> {
  return accounts.createUser({ email: address(), name: role, role, password });
}

function address(): string {
  number += 1;
  return `ai-${String(number)}@langson.vn`;
}

function later(days: number): void {
  record.clock.now = new Date(record.clock.now.getTime() + days * 24 * 3_600_000);
}

async function invited(access: Access = REPORTER): Promise<{ secret: string; email: string; id: string }> {
  const outcome = await administration.invite(chief.id, address(), access);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { secret, invitation } = outcome.result;
  return { secret, email: invitation.email, id: invitation.id };
}

async function eventsOf(subject: string): Promise<unknown[]> {
  return record.ask('SELECT actor, action FROM lantoa.audit_event WHERE subject = $1 ORDER BY at, action', [subject]);
}

describe('an invitation', () => {
  it('makes the account it promises, once', async () => {
    const { secret, email } = await invited();
    expect(secret).toMatch(/^[\w-]{43}$/);
    const outcome = await administration.acceptInvitation(secret, '  Cán bộ xã ', PASSWORD);
    expect(outcome).toMatchObject({ ok: true, result: { viewer: { name: 'Cán bộ xã', ...REPORTER } } });
    expect((await accounts.signIn(email, PASSWORD)).viewer).toMatchObject(REPORTER);
    const again = await administration.acceptInvitation(secret, 'Người khác', OTHER);
    expect(again).toEqual({ ok: false, refusal: 'INVITATION_NOT_VALID' });
    expect(await administration.invitationOf(secret)).toBeNull();
  });

  it('of ten acceptances at once, one makes an account', async () => {
    const { secret, email } = await invited();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async () => administration.acceptInvitation(secret, 'Cán bộ', PASSWORD)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await administration.accounts(SERVICE_SCOPE)).filter((account) => account.email === email)).toHaveLength(1);
  });

  it('ends after seven days', async () => {
    const { secret, id } = await invited();
    later(6.99);
    expect(await administration.invitationOf(secret)).toMatchObject({ id });
    later(0.02);
    expect(await administration.invitationOf(secret)).toBeNull();
    expect((await administration.invitations(SERVICE_SCOPE)).map((open) => open.id)).not.toContain(id);
    expect(await administration.acceptInvitation(secret, 'Muộn', PASSWORD)).toMatchObject({ ok: false });
  });

  it('ends when it is withdrawn, or when another takes its place', async () => {
    const first = await invited();
    expect(await administration.withdrawInvitation(chief.id, first.id)).toBe(true);
    expect(await administration.withdrawInvitation(chief.id, first.id)).toBe(false);
    expect(await administration.withdrawInvitation(chief.id, 'no id')).toBe(false);
    expect(await administration.invitationOf(first.secret)).toBeNull();
    const second = await invited();
    await administration.invite(chief.id, second.email.toUpperCase(), AUDITOR);
    expect(await administration.invitationOf(second.secret)).toBeNull();
    expect(
      (await administration.invitations(SERVICE_SCOPE)).filter(({ email }) => email === second.email),
    ).toHaveLength(1);
  });

  it.each([
    ['something that is no address', 'khong phai', AUDITOR, 'ADDRESS_MALFORMED'],
    ['a reporter without a scope', 'a@langson.vn', { ...AUDITOR, role: 'REPORTER' }, 'SCOPE_MISSING'],
    [
      'a press agency without a body',
      'a@langson.vn',
      { ...REPORTER, role: 'PRESS_AGENCY', organisation: null },
      'SCOPE_MISSING',
    ],
  ] as const)('is refused for %s', async (_, email, access, refusal) => {
    expect(await administration.invite(chief.id, email, access)).toEqual({ ok: false, refusal });
  });

  it('is refused for an address that has an account', async () => {
    const outcome = await administration.invite(chief.id, ` ${chief.email.toUpperCase()}`, AUDITOR);
    expect(outcome).toEqual({ ok: false, refusal: 'ADDRESS_TAKEN' });
  });

  it('is not spent on a short password or an empty name', async () => {
    const { secret } = await invited();
    expect(await administration.acceptInvitation(secret, 'A', 'ngắn')).toEqual({
      ok: false,
      refusal: 'PASSWORD_LENGTH',
    });
    expect(await administration.acceptInvitation(secret, ' ', PASSWORD)).toEqual({
      ok: false,
      refusal: 'NAME_MISSING',
    });
    expect(await administration.acceptInvitation(secret, 'A', PASSWORD)).toMatchObject({ ok: true });
  });

  it('leaves no secret in the database, and its way in the audit', async () => {
    const { secret, id } = await invited();
    const accepted = await administration.acceptInvitation(secret, 'Cán bộ', PASSWORD);
    const rows = await record.ask<{ row: string }>(
      `SELECT to_jsonb(i)::text AS row FROM lantoa.invitation i UNION ALL SELECT to_jsonb(a)::text FROM lantoa.audit_event a`,
    );
    for (const { row } of rows) expect(row).not.toContain(secret);
    expect(await eventsOf(id)).toEqual([{ actor: chief.id, action: 'invitation.create' }]);
    const userId = accepted.ok ? accepted.result.viewer.userId : '';
    expect(await eventsOf(userId)).toEqual([{ actor: userId, action: 'invitation.accept' }]);
  });
});

describe('an account', () => {
  it('that is disabled loses its sessions, and has none back when enabled', async () => {
    const user = await made('AUDITOR');
    const { token } = await accounts.signIn(user.email, PASSWORD);
    expect(await administration.setDisabled(chief.id, user.id, true)).toMatchObject({
      ok: true,
      result: { disabled: true },
    });
    expect(await accounts.resolveSession(token)).toBeNull();
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await administration.setDisabled(chief.id, user.id, false);
    expect(await accounts.resolveSession(token)).toBeNull();
    expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
    expect(await eventsOf(user.id)).toContainEqual({ actor: chief.id, action: 'user.disable' });
    expect(await eventsOf(user.id)).toContainEqual({ actor: chief.id, action: 'user.enable' });
  });

  it('acts under another role and scope from the next sign-in on', async () => {
    const user = await made('AUDITOR');
    const { token } = await accounts.signIn(user.email, PASSWORD);
    await administration.changeAccess(chief.id, user.id, REPORTER);
    expect(await accounts.resolveSession(token)).toBeNull();
    expect((await accounts.signIn(user.email, PASSWORD)).viewer).toMatchObject(REPORTER);
  });

  it('is not changed by its own administrator', async () => {
    const own = { ok: false, refusal: 'OWN_ACCOUNT' };
    expect(await administration.setDisabled(chief.id, chief.id, true)).toEqual(own);
    expect(await administration.changeAccess(chief.id, chief.id, AUDITOR)).toEqual(own);
  });

  it('of the last administrator who can sign in stays, also against a token', async () => {
    await made('ADMINISTRATOR', null);
    const last = { ok: false, refusal: 'LAST_ADMINISTRATOR' };
    expect(await administration.setDisabled('a token', chief.id, true)).toEqual(last);
    expect(await administration.changeAccess('a token', chief.id, AUDITOR)).toEqual(last);
    const second = await made('ADMINISTRATOR');
    expect(await administration.setDisabled('a token', chief.id, true)).toMatchObject({ ok: true });
    expect(await administration.setDisabled('a token', second.id, true)).toEqual(last);
  });

  it('two administrators who disable each other at once: one is left', async () => {
    for (let round = 0; round < 5; round += 1) {
      await record.ask(`UPDATE lantoa.user_account SET disabled_at = now()`);
      const [one, two] = [await made('ADMINISTRATOR'), await made('ADMINISTRATOR')];
      const outcomes = await Promise.all([
        administration.setDisabled(one.id, two.id, true),
        administration.setDisabled(two.id, one.id, true),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  it('that nobody has is named so', async () => {
    const outcome = await administration.setDisabled(chief.id, '00000000-0000-4000-8000-000000000000', true);
    expect(outcome).toEqual({ ok: false, refusal: 'UNKNOWN_ACCOUNT' });
    expect(await administration.setDisabled(chief.id, 'no id', true)).toEqual(outcome);
  });
});

describe('the own password', () => {
  it('changes with the old one and ends the other sessions', async () => {
    const user = await made('AUDITOR');
    const [here, elsewhere] = [
      await accounts.signIn(user.email, PASSWORD),
      await accounts.signIn(user.email, PASSWORD),
    ];
    const input = { userId: user.id, current: PASSWORD, next: OTHER, keepToken: here.token };
    expect(await administration.changeOwnPassword(input)).toEqual({ ok: true, result: null });
    expect(await accounts.resolveSession(here.token)).not.toBeNull();
    expect(await accounts.resolveSession(elsewhere.token)).toBeNull();
    expect((await accounts.signIn(user.email, OTHER)).viewer.userId).toBe(user.id);
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is not guessed through an open session', async () => {
    const user = await made('AUDITOR');
    const { token } = await accounts.signIn(user.email, PASSWORD);
    const guess = { userId: user.id, current: 'đoán mò', next: OTHER, keepToken: token };
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await administration.changeOwnPassword(guess)).toEqual({ ok: false, refusal: 'PASSWORD_WRONG' });
    await expect(administration.changeOwnPassword({ ...guess, current: PASSWORD })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  it('is left as it is by one that is too short', async () => {
    const user = await made('AUDITOR');
    const { token } = await accounts.signIn(user.email, PASSWORD);
    const outcome = await administration.changeOwnPassword({
      userId: user.id,
      current: PASSWORD,
      next: 'ngắn',
      keepToken: token,
    });
    expect(outcome).toEqual({ ok: false, refusal: 'PASSWORD_LENGTH' });
  });

  it('signing out elsewhere keeps the session that asks', async () => {
    const user = await made('AUDITOR');
    const [here, elsewhere] = [
      await accounts.signIn(user.email, PASSWORD),
      await accounts.signIn(user.email, PASSWORD),
    ];
    expect(await administration.endOtherSessions(user.id, here.token)).toBe(1);
    expect(await accounts.resolveSession(here.token)).not.toBeNull();
    expect(await accounts.resolveSession(elsewhere.token)).toBeNull();
  });
});

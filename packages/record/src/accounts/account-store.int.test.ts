import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { AccountStore, UserAccount } from './viewer.ts';

const PASSWORD = 'một câu đủ dài';
const START = new Date('2026-03-02T08:00:00Z');

let record: TestRecord;
let accounts: AccountStore;
let user: UserAccount;
let number = 0;

beforeAll(async () => {
  record = await openTestRecord();
  accounts = record.store.accounts;
});

afterAll(async () => record.close());

beforeEach(async () => {
  record.clock.now = START;
  number += 1;
  user = await accounts.createUser({
    ...{ email: `can-bo-${String(number)}@langson.vn`, name: 'Cán bộ', role: 'REPORTER', password: PASSWORD },
    ...{ organisation: 'police-06001', units: ['06001@2020-01-01'] },
  });
});

function later(minutes: number): void {
  record.clock.now = new Date(record.clock.now.getTime() + minutes * 60_000);
}

describe('sessions', () => {
  it('say who somebody is, with role, body and units', async () => {
    const { token, viewer, expiresAt } = await accounts.signIn(` ${user.email.toUpperCase()} `, PASSWORD);
    expect(viewer).toEqual({
      ...{ kind: 'session', userId: user.id, name: 'Cán bộ', role: 'REPORTER' },
      ...{ organisation: 'police-06001', units: ['06001@2020-01-01'], budget: null, accountId: user.id },
    });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(expiresAt).toBe('2026-03-02T20:00:00.000Z');
    expect(await accounts.resolveSession(token)).toEqual(viewer);
    expect(await accounts.resolveSession(`${token}x`)).toBeNull();
  });

  it('end after half an hour without use', async () => {
    const used = await accounts.signIn(user.email, PASSWORD);
    const idle = await accounts.signIn(user.email, PASSWORD);
    later(29);
    expect(await accounts.resolveSession(used.token)).not.toBeNull();
    later(1);
    expect(await accounts.resolveSession(used.token)).not.toBeNull();
    expect(await accounts.resolveSession(idle.token)).toBeNull();
  });

  it('are not kept alive by a mere look', async () => {
    const { token } = await accounts.signIn(user.email, PASSWORD);
    later(20);
    expect(await accounts.resolveSession(token, { stamp: false })).not.toBeNull();
    later(10);
    expect(await accounts.resolveSession(token, { stamp: false })).toBeNull();
  });

  it('end after twelve hours, used or not', async () => {
    const { token } = await accounts.signIn(user.email, PASSWORD);
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      later(20);
      expect(await accounts.resolveSession(token)).not.toBeNull();
    }
    later(20);
    expect(await accounts.resolveSession(token)).toBeNull();
  });

  it('end with signing out, once and for all', async () => {
    const { token } = await accounts.signIn(user.email, PASSWORD);
    await accounts.endSession(token);
    expect(await accounts.resolveSession(token)).toBeNull();
  });

  it.each([
    ['disabling', async () => record.store.administration.setDisabled('chief', user.id, true)],
    ['a link to a new password', async () => record.store.passwordResets.issue('chief', user.id)],
    [
      'another role',
      async () =>
        record.store.administration.changeAccess('chief', user.id, { role: 'AUDITOR', organisation: null, units: [] }),
    ],
  ])('end with %s of the account, on the next request', async (_, change) => {
    const { token } = await accounts.signIn(user.email, PASSWORD);
    await change();
    expect(await accounts.resolveSession(token)).toBeNull();
  });

  it('can be opened without a password, yet not for a disabled account', async () => {
    expect((await accounts.openSession(user.id)).viewer.role).toBe('REPORTER');
    await record.store.administration.setDisabled('chief', user.id, true);
    await expect(accounts.openSession(user.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave no secret in the database', async () => {
    const { token } = await accounts.signIn(user.email, PASSWORD);
    const issued = await accounts.createToken({ name: 'x', role: 'ANALYST', expires: null });
    const rows = await record.ask<{ row: string }>(
      `SELECT to_jsonb(u)::text AS row FROM lantoa.user_account u
       UNION ALL SELECT to_jsonb(s)::text FROM lantoa.session s UNION ALL SELECT to_jsonb(t)::text FROM lantoa.api_token t
       UNION ALL SELECT to_jsonb(a)::text FROM lantoa.audit_event a`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of [PASSWORD, token, issued.token]) expect(all).not.toContain(secret);
    expect(all).toContain('$argon2id$');
  });
});

describe('signing in', () => {
  it('refuses an unknown address, a wrong password and a disabled account in the same words', async () => {
    const disabled = await accounts.createUser({
      ...{ email: `cu-${String(number)}@langson.vn`, name: 'Cũ', role: 'REPORTER', password: PASSWORD },
    });
    await record.store.administration.setDisabled('chief', disabled.id, true);
    const refusals = await Promise.all(
      [
        [user.email, 'không phải mật khẩu'],
        [`khong-co-${String(number)}@langson.vn`, PASSWORD],
        [disabled.email, PASSWORD],
      ].map(async ([email = '', password = '']) => accounts.signIn(email, password).catch((fault: unknown) => fault)),
    );
    expect(new Set(refusals.map(String)).size).toBe(1);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const timeOf = async (email: string): Promise<number> => {
      const begin = performance.now();
      await accounts.signIn(email, 'không phải mật khẩu').catch(() => undefined);
      return performance.now() - begin;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await timeOf(user.email));
      unknown.push(await timeOf(`ai-do-${String(number)}-${String(round)}@langson.vn`));
    }
    // The hash takes most of the time; without it the unknown address would answer many times faster.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('closes an account after five failures, also to the right password, and says for how long', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(accounts.signIn(user.email, `sai lần ${String(attempt)}`)).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({
      ...{ code: 'RATE_LIMITED', retryAfterSeconds: 30 },
    });
    later(1);
    expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
  });

  it('counts guesses in parallel', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, n) =>
        accounts.signIn(user.email, `đoán ${String(n)}`).catch((fault: unknown) => fault),
      ),
    );
    const codes = answers.map((answer) => (answer as { code: string }).code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7);
  });

  it('forgets failures after a success', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await accounts.signIn(user.email, 'sai').catch(() => undefined);
      expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
    }
  });

  it('is noted, failed or not', async () => {
    await accounts.signIn(user.email, PASSWORD);
    await accounts.signIn(user.email, 'sai').catch(() => undefined);
    const events = await record.ask<{ action: string }>('SELECT action FROM lantoa.audit_event WHERE subject = $1', [
      user.id,
    ]);
    expect(events.map(({ action }) => action).toSorted()).toEqual(['sign_in', 'sign_in.refused', 'user.create']);
  });
});

describe('exact figures about sensitive groups', () => {
  it('are read under the eyes of the audit', async () => {
    await accounts.noteSensitiveRead({ userId: user.id, role: 'COMMITTEE' }, { period: 'admin:2023-Y' });
    const events = await record.ask<{ action: string; detail: unknown }>(
      'SELECT action, detail FROM lantoa.audit_event WHERE actor = $1 AND action = $2',
      [user.id, 'figures.sensitive'],
    );
    expect(events).toEqual([{ action: 'figures.sensitive', detail: { period: 'admin:2023-Y', role: 'COMMITTEE' } }]);
  });
});

describe('accounts', () => {
  it.each([
    ['a short password', { password: 'ngắn' }, 'INVALID_ARGUMENT'],
    ['something that is no address', { email: 'khong phai' }, 'INVALID_ARGUMENT'],
  ])('refuse %s', async (_, changes, code) => {
    const input = { email: 'moi@langson.vn', name: 'Mới', role: 'REPORTER' as const, password: PASSWORD, ...changes };
    await expect(accounts.createUser(input)).rejects.toMatchObject({ code });
  });

  it('refuse an address that is taken, however it is written', async () => {
    const input = { email: user.email.toUpperCase(), name: 'Khác', role: 'AUDITOR' as const, password: PASSWORD };
    await expect(accounts.createUser(input)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accounts.userByEmail(user.email)).toEqual(user);
  });
});

describe('tokens', () => {
  it('stand for their role until they expire or are revoked', async () => {
    const { id, token } = await accounts.createToken({
      ...{ name: 'phân tích', role: 'ANALYST', expires: '2026-03-02T10:00:00Z' },
    });
    expect(token).toMatch(/^lt_[\w-]{43}$/);
    expect(await accounts.resolveToken(token)).toEqual({
      ...{
        kind: 'token',
        userId: id,
        accountId: null,
        name: 'phân tích',
        role: 'ANALYST',
        organisation: null,
        units: [],
        budget: null,
      },
    });
    expect(await accounts.resolveSession(token)).toBeNull();
    later(120);
    expect(await accounts.resolveToken(token)).toBeNull();
    const other = await accounts.createToken({ name: 'khác', role: 'ANALYST', expires: null });
    expect(await accounts.revokeToken(other.id)).toBe(true);
    expect(await accounts.resolveToken(other.token)).toBeNull();
    expect(await accounts.revokeToken(other.id)).toBe(false);
  });

  it('are listed with their scope and state, without anything that opens a door', async () => {
    const scope = { organisation: 'police-06001', units: ['06001@2020-01-01'] };
    const made = await accounts.createToken({ name: 'xã', role: 'REPORTER', expires: null, ...scope });
    const short = await accounts.createToken({ name: 'ngắn', role: 'ANALYST', expires: '2026-03-02T08:30:00Z' });
    const gone = await accounts.createToken({ name: 'bỏ', role: 'ANALYST', expires: null });
    await accounts.revokeToken(gone.id);
    later(60);
    const tokens = await accounts.tokens();
    const states = new Map(tokens.map(({ id, state }) => [id, state]));
    expect([made, short, gone].map(({ id }) => states.get(id))).toEqual(['active', 'expired', 'revoked']);
    expect(tokens.find(({ id }) => id === made.id)).toMatchObject({ name: 'xã', role: 'REPORTER', ...scope });
    expect(JSON.stringify(tokens)).not.toContain(made.token);
    expect(await accounts.resolveToken(made.token)).toMatchObject(scope);
  });
});

describe('the budget of a token', () => {
  async function tokenOf(budget: number | null) {
    const { token } = await accounts.createToken({ name: 'ngân sách', role: 'ANALYST', expires: null, budget });
    const viewer = await accounts.resolveToken(token);
    if (!viewer) throw new Error('the token stands for nobody');
    return viewer;
  }

  it('is taken from until too little is left, and is whole again in the next hour', async () => {
    record.clock.now = new Date('2026-03-02T08:50:00Z');
    const viewer = await tokenOf(10);
    expect(viewer.budget).toBe(10);
    const resets = { budget: 10, resetsInSeconds: 600 };
    expect(await accounts.spend(viewer, 7)).toEqual({ ...resets, remaining: 3, isAllowed: true });
    expect(await accounts.spend(viewer, 4)).toEqual({ ...resets, remaining: 3, isAllowed: false });
    expect(await accounts.spend(viewer, 3)).toEqual({ ...resets, remaining: 0, isAllowed: true });
    expect(await accounts.spend(viewer, 1)).toEqual({ ...resets, remaining: 0, isAllowed: false });
    later(10);
    expect(await accounts.spend(viewer, 10)).toMatchObject({ remaining: 0, resetsInSeconds: 3600, isAllowed: true });
  });

  it('never pays for what costs more than all of it', async () => {
    const viewer = await tokenOf(10);
    expect(await accounts.spend(viewer, 11)).toMatchObject({ remaining: 10, isAllowed: false });
    expect(await accounts.spend(viewer, 10)).toMatchObject({ remaining: 0, isAllowed: true });
  });

  it('pays for no more than there is when forty requests come at once', async () => {
    const viewer = await tokenOf(25);
    const uses = await Promise.all(Array.from({ length: 40 }, async () => accounts.spend(viewer, 2)));
    expect(uses.filter((use) => use?.isAllowed)).toHaveLength(12);
  });

  it('is each token of its own, and without one nothing is counted', async () => {
    const [one, other, free] = [await tokenOf(5), await tokenOf(5), await tokenOf(null)];
    await accounts.spend(one, 5);
    expect(await accounts.spend(other, 5)).toMatchObject({ isAllowed: true });
    const before = await record.count('api_token_use');
    expect(await accounts.spend(free, 1_000_000)).toBeNull();
    expect(await record.count('api_token_use')).toBe(before);
  });

  it('is at least one', async () => {
    await expect(tokenOf(0)).rejects.toThrow();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { OwnTokens } from './own-tokens.types.ts';
import type { PasswordResets } from './password-resets.types.ts';
import type { AccountStore, UserAccount } from './viewer.ts';

const PASSWORD = 'một câu đủ dài';
const OTHER = 'một câu khác, cũng dài';
const START = new Date('2026-03-02T08:00:00Z');
const AUDITOR = { role: 'AUDITOR', organisation: null, units: [] } as const;

let record: TestRecord;
let accounts: AccountStore;
let resets: PasswordResets;
let tokens: OwnTokens;
let chief: UserAccount;
let user: UserAccount;
let number = 0;

beforeAll(async () => {
  record = await openTestRecord();
  accounts = record.store.accounts;
  resets = record.store.passwordResets;
  tokens = record.store.ownTokens;
});
afterAll(async () => record.close());
beforeEach(async () => {
  record.clock.now = START;
  chief = await made('ADMINISTRATOR');
  user = await made('DISTRICT_OFFICER');
});

async function made(role: UserAccount['role']): Promise<UserAccount> {
  number += 1;
  const email = `rieng-${String(number)}@langson.vn`;
  return accounts.createUser({ email, name: role, role, password: PASSWORD, units: ['183@2020-01-01'] });
}

function later(hours: number): void {
  record.clock.now = new Date(record.clock.now.getTime() + hours * 3_600_000);
}

async function linkTo({ id }: UserAccount): Promise<string> {
  const issued = await resets.issue(chief.id, id);
  if (!issued.ok) throw new Error(issued.refusal);
  return issued.result.secret;
}

async function newToken(days = 30): Promise<{ id: string; token: string }> {
  const issued = await tokens.create(user.id, ' bảng điều khiển ', days);
  if (!issued.ok) throw new Error(issued.refusal);
  return issued.result;
}

describe('a link to a new password', () => {
  it('closes what the old password opened and sets the new one, once', async () => {
    const { token: session } = await accounts.signIn(user.email, PASSWORD);
    const own = await newToken();
    const secret = await linkTo(user);
    expect(await accounts.resolveSession(session)).toBeNull();
    expect(await accounts.resolveToken(own.token)).toBeNull();
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await resets.open(secret)).toMatchObject({ userId: user.id, email: user.email });
    expect(await resets.accept(secret, OTHER)).toMatchObject({ ok: true });
    expect((await accounts.signIn(user.email, OTHER)).viewer.userId).toBe(user.id);
    expect(await resets.accept(secret, PASSWORD)).toEqual({ ok: false, refusal: 'RESET_NOT_VALID' });
    expect(await resets.open(secret)).toBeNull();
  });

  it('opens an account that failed sign-ins had closed', async () => {
    for (let failure = 0; failure < 5; failure += 1) await accounts.signIn(user.email, 'sai').catch(() => null);
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await resets.accept(await linkTo(user), OTHER);
    expect((await accounts.signIn(user.email, OTHER)).viewer.userId).toBe(user.id);
  });

  it('works for a day, and the later of two alone', async () => {
    const first = await linkTo(user);
    const second = await linkTo(user);
    expect(await resets.open(first)).toBeNull();
    later(24);
    expect(await resets.open(second)).toBeNull();
  });

  it('of two uses at once counts one', async () => {
    const secret = await linkTo(user);
    const outcomes = await Promise.all([OTHER, `${OTHER}!`].map(async (next) => resets.accept(secret, next)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is refused for a password too short, a disabled account, the own account and the last administrator', async () => {
    expect(await resets.accept(await linkTo(user), 'ngắn')).toEqual({ ok: false, refusal: 'PASSWORD_LENGTH' });
    const secret = await linkTo(user);
    await record.store.administration.setDisabled(chief.id, user.id, true);
    expect(await resets.accept(secret, OTHER)).toEqual({ ok: false, refusal: 'RESET_NOT_VALID' });
    expect(await resets.issue(chief.id, user.id)).toEqual({ ok: false, refusal: 'UNKNOWN_ACCOUNT' });
    expect(await resets.issue(chief.id, chief.id)).toEqual({ ok: false, refusal: 'OWN_ACCOUNT' });
    await record.ask(`UPDATE lantoa.user_account SET disabled_at = now() WHERE id <> '${chief.id}'`);
    expect(await resets.issue('a token', chief.id)).toEqual({ ok: false, refusal: 'LAST_ADMINISTRATOR' });
  });
});

describe('an own token', () => {
  it('has the rights of its account as they stand at each request', async () => {
    const { id, token } = await newToken();
    const seen = { kind: 'token', userId: id, accountId: user.id, name: 'bảng điều khiển' };
    expect(await accounts.resolveToken(token)).toMatchObject({
      ...{ ...seen, role: 'DISTRICT_OFFICER', units: ['183@2020-01-01'] },
    });
    const access = { role: 'ANALYST', organisation: null, units: [] } as const;
    await record.store.administration.changeAccess(chief.id, user.id, access);
    expect(await accounts.resolveToken(token)).toMatchObject({ ...seen, ...access });
    await record.store.administration.changeAccess(chief.id, user.id, { ...access, role: 'ADMINISTRATOR' });
    expect(await accounts.resolveToken(token)).toBeNull();
    await record.store.administration.changeAccess(chief.id, user.id, access);
    expect(await accounts.resolveToken(token)).not.toBeNull();
    await record.store.administration.setDisabled(chief.id, user.id, true);
    expect(await accounts.resolveToken(token)).toBeNull();
  });

  it('is listed without its secret, ends by its day, and is revoked by its owner alone', async () => {
    const { id, token } = await newToken(1);
    const other = await made('ANALYST');
    expect(await tokens.list(other.id, SERVICE_SCOPE)).toEqual([]);
    expect(await tokens.revoke(other.id, id)).toBe(false);
    expect(JSON.stringify(await tokens.list(user.id, SERVICE_SCOPE))).not.toContain(token);
    expect(await tokens.revoke(user.id, id)).toBe(true);
    expect(await accounts.resolveToken(token)).toBeNull();
    const next = await newToken(1);
    later(24);
    expect(await accounts.resolveToken(next.token)).toBeNull();
    expect((await tokens.list(user.id, SERVICE_SCOPE)).map(({ state }) => state).toSorted()).toEqual([
      'expired',
      'revoked',
    ]);
  });

  it('needs a name and an end, and there are ten in force at most, asked for at once or not', async () => {
    expect(await tokens.create(user.id, '  ', 30)).toEqual({ ok: false, refusal: 'NAME_MISSING' });
    for (const days of [0, 367, 1.5])
      expect(await tokens.create(user.id, 'x', days)).toEqual({ ok: false, refusal: 'EXPIRY_OUT_OF_RANGE' });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => tokens.create(user.id, String(index), 30)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'TOKEN_LIMIT' });
  });
});

describe('the audit trail', () => {
  it('tells who did what to whom, newest first, by name and without particulars', async () => {
    // Later than what the other tests did.
    later(100);
    await linkTo(user);
    later(1);
    await accounts.signIn('khong-co@langson.vn', PASSWORD).catch(() => null);
    const [failed, reset] = await record.store.auditTrail({ limit: 2, offset: 0 }, AUDITOR);
    expect(failed).toMatchObject({ action: 'sign_in.refused', actor: null, subject: null });
    expect(reset).toMatchObject({ action: 'user.password.reset', actor: chief.email, subject: user.email });
    expect(Object.keys(reset ?? {}).toSorted()).toEqual(['action', 'actor', 'at', 'id', 'subject']);
    expect(await record.store.auditTrail({ limit: 1, offset: 1 }, AUDITOR)).toEqual([reset]);
    expect(await record.store.auditTrail({ limit: 2, offset: 0 }, { ...AUDITOR, role: 'LEAD_DEPARTMENT' })).toEqual([]);
  });
});

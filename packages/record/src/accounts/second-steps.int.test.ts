import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openRecord } from '../open-record.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { SecondSteps } from './second-steps.types.ts';
import { seal, unseal } from './seal.ts';
import { stepOfCode } from './time-code.ts';
import type { AccountStore, UserAccount } from './viewer.ts';

const PASSWORD = 'một câu đủ dài';
const START = new Date('2026-03-02T08:00:00Z');

let record: TestRecord;
let accounts: AccountStore;
let steps: SecondSteps;
let user: UserAccount;
let number = 0;

beforeAll(async () => {
  record = await openTestRecord();
  accounts = record.store.accounts;
  steps = record.store.secondSteps;
});
afterAll(async () => record.close());
beforeEach(async () => {
  record.clock.now = START;
  number += 1;
  const email = `hai-buoc-${String(number)}@langson.vn`;
  user = await accounts.createUser({ email, name: 'Cán bộ', role: 'AUDITOR', password: PASSWORD });
});

function later(seconds: number): void {
  record.clock.now = new Date(record.clock.now.getTime() + seconds * 1000);
}

/** The app on the phone. */
function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: record.clock.now.getTime() });
}

async function turnedOn(): Promise<{ secret: string; recovery: readonly string[] }> {
  const begun = await steps.begin(user.id, PASSWORD);
  if (!begun.ok) throw new Error(begun.refusal);
  const confirmed = await steps.confirm(user.id, codeOf(begun.result.secret), 'no session');
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  later(30);
  return { secret: begun.result.secret, recovery: confirmed.result };
}

describe('time codes', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s are those of RFC 6238', (seconds, code) => {
    const secret = Buffer.from('12345678901234567890');
    const now = new Date(seconds * 1000);
    expect(stepOfCode(secret, code, now)).toBe(Math.floor(seconds / 30));
    expect(stepOfCode(secret, code, new Date(now.getTime() + 90_000))).toBeNull();
  });
});

describe('the second step', () => {
  it('changes nothing until a code has confirmed it', async () => {
    const begun = await steps.begin(user.id, PASSWORD);
    expect(begun).toMatchObject({ ok: true, result: { uri: expect.stringContaining('otpauth://totp/') } });
    expect(await steps.confirm(user.id, '000000', 'x')).toEqual({ ok: false, refusal: 'CODE_WRONG' });
    expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
    expect(await steps.ofAccount(user.id, SERVICE_SCOPE)).toEqual({ isOn: false, recoveryCodesLeft: 0 });
  });

  it('needs the password to begin', async () => {
    expect(await steps.begin(user.id, 'không phải')).toEqual({ ok: false, refusal: 'PASSWORD_WRONG' });
  });

  it('asks for a code after the right password only, and takes it', async () => {
    const { secret } = await turnedOn();
    await expect(accounts.signIn(user.email, 'sai')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(accounts.signIn(user.email, PASSWORD)).rejects.toMatchObject({ code: 'CODE_NEEDED' });
    expect((await accounts.signIn(user.email, PASSWORD, codeOf(secret))).viewer.userId).toBe(user.id);
  });

  it('takes no code twice, not even at once', async () => {
    const { secret } = await turnedOn();
    const code = codeOf(secret);
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, async () => accounts.signIn(user.email, PASSWORD, code)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    later(20);
    await expect(accounts.signIn(user.email, PASSWORD, code)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('counts wrong codes as failed sign-ins, whoever knows the password', async () => {
    const { secret } = await turnedOn();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(accounts.signIn(user.email, PASSWORD, '123')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const right = accounts.signIn(user.email, PASSWORD, codeOf(secret));
    await expect(right).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { recovery } = await turnedOn();
    const [first = '', second = ''] = recovery;
    expect(new Set(recovery).size).toBe(10);
    await accounts.signIn(user.email, PASSWORD, first.toLowerCase().replaceAll('-', ' '));
    await expect(accounts.signIn(user.email, PASSWORD, first)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await steps.ofAccount(user.id, SERVICE_SCOPE)).toEqual({ isOn: true, recoveryCodesLeft: 9 });
    expect(await steps.end(user.id, second)).toEqual({ ok: true, result: null });
    expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
  });

  it('ends the other sessions when it begins', async () => {
    const [here, elsewhere] = [
      await accounts.signIn(user.email, PASSWORD),
      await accounts.signIn(user.email, PASSWORD),
    ];
    const begun = await steps.begin(user.id, PASSWORD);
    if (!begun.ok) throw new Error(begun.refusal);
    await steps.confirm(user.id, codeOf(begun.result.secret), here.token);
    expect(await accounts.resolveSession(here.token)).not.toBeNull();
    expect(await accounts.resolveSession(elsewhere.token)).toBeNull();
  });

  it('is not begun anew over one that is on, and not ended without a code', async () => {
    await turnedOn();
    expect(await steps.begin(user.id, PASSWORD)).toEqual({ ok: false, refusal: 'SECOND_STEP_ON' });
    expect(await steps.end(user.id, '000000')).toEqual({ ok: false, refusal: 'CODE_WRONG' });
  });

  it('is taken away by an administrator, never by its own account', async () => {
    await turnedOn();
    expect(await steps.reset(user.id, user.id)).toEqual({ ok: false, refusal: 'OWN_ACCOUNT' });
    expect(await steps.reset('chief', user.id)).toEqual({ ok: true, result: null });
    expect(await steps.reset('chief', user.id)).toEqual({ ok: false, refusal: 'SECOND_STEP_OFF' });
    expect(await steps.reset('chief', 'no id')).toEqual({ ok: false, refusal: 'SECOND_STEP_OFF' });
    expect((await accounts.signIn(user.email, PASSWORD)).viewer.userId).toBe(user.id);
  });

  it('leaves neither secret nor recovery code in the database', async () => {
    const { secret, recovery } = await turnedOn();
    const rows = await record.ask<{ row: string }>(
      `SELECT to_jsonb(s)::text AS row FROM lantoa.second_step s UNION ALL SELECT to_jsonb(r)::text FROM lantoa.recovery_code r
       UNION ALL SELECT to_jsonb(a)::text FROM lantoa.audit_event a`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
    for (const leak of [secret, bytes.toString('hex'), bytes.toString('base64'), ...recovery])
      expect(all).not.toContain(leak);
  });

  it('opens with the key it was sealed with alone', async () => {
    const { secret } = await turnedOn();
    const other = await openRecord({ databaseUrl: record.url, dataDir: '', now: () => record.clock.now });
    try {
      await expect(other.accounts.signIn(user.email, PASSWORD, codeOf(secret))).rejects.toThrow();
    } finally {
      await other.close();
    }
    const key = randomBytes(32);
    const sealed = seal(key, 'a', Buffer.from('secret'));
    expect(unseal(key, 'a', sealed).toString()).toBe('secret');
    expect(() => unseal(key, 'b', sealed)).toThrow();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';

const VIEW = { page: '/', search: { period: 'admin:2023-Y' } };
const QUESTIONS = ['{"name":"Total"}', '{"name":"Places"}'];
const ANSWERS = ['{"total":1}', '{"places":[]}'];

let record: TestRecord;
let maker: string;
beforeAll(async () => {
  record = await openTestRecord();
  maker = await account('COMMITTEE');
});
afterAll(() => record.close());

let number = 0;
async function account(role: 'COMMITTEE' | 'ANALYST'): Promise<string> {
  number += 1;
  const email = `share-${String(number)}@b.vn`;
  return (await record.store.accounts.createUser({ email, name: 'Ban', role, password: null })).id;
}

async function made(userId = maker, days = 7): Promise<{ id: string; secret: string }> {
  const outcome = await record.store.shares.create({
    userId,
    view: VIEW,
    answers: ANSWERS,
    questions: QUESTIONS,
    dataVersion: '3',
    days,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.result;
}

async function refusal(userId: string, days = 7): Promise<string | null> {
  const outcome = await record.store.shares.create({
    userId,
    view: VIEW,
    answers: ANSWERS,
    questions: QUESTIONS,
    dataVersion: '3',
    days,
  });
  return outcome.ok ? null : outcome.refusal;
}

describe('views shared by link', () => {
  it('open with what was released for them, and tell how often they were opened', async () => {
    const { id, secret } = await made();
    const opened = await record.store.shares.open(secret);
    expect(opened).toMatchObject({ view: VIEW, answers: ANSWERS, questions: QUESTIONS, dataVersion: '3' });
    const [share] = (await record.store.shares.list(maker)).filter((one) => one.id === id);
    expect(share).toMatchObject({ state: 'active', madeBy: 'Ban', timesOpened: 1 });
  });

  it('keep no secret: 32 random bytes, and only their hash at rest', async () => {
    const { secret } = await made();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    const rows = JSON.stringify(await record.ask('SELECT * FROM lantoa.share_link'));
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });

  it('end when revoked by their maker or by an administrator, not by another maker', async () => {
    const [own, other] = [await made(), await account('COMMITTEE')];
    expect(await record.store.shares.revoke(own.id, other, other)).toBe(false);
    expect(await record.store.shares.open(own.secret)).not.toBeNull();
    expect(await record.store.shares.revoke(own.id, maker, maker)).toBe(true);
    expect(await record.store.shares.open(own.secret)).toBeNull();
    const second = await made();
    expect(await record.store.shares.revoke(second.id, other, null)).toBe(true);
    expect(await record.store.shares.open(second.secret)).toBeNull();
    const events = await record.store.auditTrail({ limit: 50, offset: 0 }, SERVICE_SCOPE);
    expect(events.filter(({ action }) => action === 'share.revoke')).toHaveLength(2);
    expect(events.some(({ action }) => action === 'share.create')).toBe(true);
  });

  it('end when they expire, and when their maker is disabled or shares no longer', async () => {
    const { id, secret } = await made();
    await record.ask(`UPDATE lantoa.share_link SET expires_at = created_at WHERE id = $1`, [id]);
    expect(await record.store.shares.open(secret)).toBeNull();
    expect((await record.store.shares.list(null)).find((share) => share.id === id)?.state).toBe('expired');
    for (const change of [`disabled_at = now()`, `role = 'ANALYST'`]) {
      const user = await account('COMMITTEE');
      const link = await made(user);
      await record.ask(`UPDATE lantoa.user_account SET ${change} WHERE id = $1`, [user]);
      expect(await record.store.shares.open(link.secret), change).toBeNull();
    }
  });

  it('are made by those who answer for the whole, for at most 92 days, and at most 20 at a time', async () => {
    expect(await refusal(await account('ANALYST'))).toBe('UNKNOWN_ACCOUNT');
    expect(await refusal(maker, 0)).toBe('EXPIRY_OUT_OF_RANGE');
    expect(await refusal(maker, 93)).toBe('EXPIRY_OUT_OF_RANGE');
    const many = await account('COMMITTEE');
    for (let count = 0; count < 20; count += 1) await made(many);
    expect(await refusal(many)).toBe('SHARE_LIMIT');
  });

  it('open for no other text', async () => {
    for (const text of ['', 'x', 'A'.repeat(43), "' OR 1=1 --"])
      expect(await record.store.shares.open(text)).toBeNull();
  });
});

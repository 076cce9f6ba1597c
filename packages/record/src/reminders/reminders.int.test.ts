import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionWorld } from '../collection/collection.fixture.ts';

let world: CollectionWorld;

beforeAll(async () => {
  world = await CollectionWorld.open();
});
afterAll(async () => world.record.close());

const byMail = { byMail: true } as const;
let people = 0;

/** An account that may send the report of a commune. */
async function reporter(place: number, role: 'REPORTER' | 'UNIT_APPROVER' | 'DISTRICT_OFFICER' = 'REPORTER') {
  people += 1;
  return world.record.store.accounts.createUser({
    ...{ email: `nguoi-${String(people)}@example.vn`, name: 'x', role, password: null },
    units: [role === 'DISTRICT_OFFICER' ? world.district : (world.communes[place] ?? '')],
  });
}

const department = () => world.viewer('LEAD_DEPARTMENT');
const mailsOf = async (requestId: string) => world.record.store.reminders.mails(requestId, department());

/** Takes on everything that waits and notes it as sent. */
async function deliverAll(): Promise<void> {
  const { reminders } = world.record.store;
  for (const mail of await reminders.claim(100)) await reminders.settle(mail, { kind: 'sent' });
}

describe('a reminder by hand', () => {
  it('stands on every report that is behind, once a day, and writes to whoever may send it', async () => {
    world.on('2023-04-17');
    await reporter(0);
    await reporter(0, 'DISTRICT_OFFICER');
    const awaited = await reporter(1);
    await reporter(1, 'UNIT_APPROVER');
    const gone = await reporter(1);
    await world.record.store.administration.setDisabled('tester', gone.id, true);
    const { id, request } = await world.openFor(0);
    await world.act(id, 'REPORTER', 'report_nothing');
    const { reminders } = world.record.store;
    const [first, ...others] = await Promise.all(
      [0, 1, 2, 3].map(async () => reminders.remind(request.id, department(), byMail)),
    );
    expect([first, ...others].toSorted()).toEqual([0, 0, 0, world.communes.length - 1]);
    expect((await world.see(id)).remindedOn).toEqual([]);
    const mails = await mailsOf(request.id);
    expect(mails.map(({ role, occasion, onDay, state }) => [role, occasion, onDay, state])).toEqual([
      ['REPORTER', 'by_hand', '2023-04-17', 'waiting'],
      ['UNIT_APPROVER', 'by_hand', '2023-04-17', 'waiting'],
    ]);
    const claimed = await reminders.claim(10);
    expect(claimed.map(({ address }) => address)).toContain(awaited.email);
    expect(claimed[0]).toMatchObject({
      ...{ attempt: 1, title: 'Báo cáo kết quả tuyên truyền', dueOn: '2023-04-18', requestId: request.id },
      reports: [{ unit: world.communes[1], organisation: null }],
    });
    for (const mail of claimed) expect(await reminders.settle(mail, { kind: 'sent' })).toBe(true);
    world.on('2023-04-19');
    expect(await reminders.remind(request.id, department(), { byMail: false })).toBe(world.communes.length - 1);
    expect(await mailsOf(request.id)).toHaveLength(2);
  });

  it('is nobody else’s: other roles see no mail, and no request that is not theirs', async () => {
    const { request } = await world.openFor(0);
    const { reminders } = world.record.store;
    await reminders.remind(request.id, department(), byMail);
    expect((await mailsOf(request.id)).length).toBeGreaterThan(0);
    expect(await reminders.mails(request.id, world.viewer('REPORTER'))).toEqual([]);
    const stranger = { ...world.viewer('REPORTER'), units: ['x'] };
    await expect(reminders.mails(request.id, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reminders.remind(request.id, stranger, byMail)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [mail] = await mailsOf(request.id);
    await expect(reminders.sendAgain(mail?.id ?? '', world.viewer('AUDITOR'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await deliverAll();
  });
});

describe('a reminder whose mail cannot be queued', () => {
  it('is not noted either, and stands whole once it can', async () => {
    world.on('2023-04-17');
    await reporter(4);
    const { request } = await world.openFor(4);
    const { reminders } = world.record.store;
    const full = 'ALTER TABLE lantoa.reminder_mail ADD CONSTRAINT full_disk CHECK (false) NOT VALID';
    await world.record.asSuperuser(async (client) => client.query(full));
    await expect(reminders.remind(request.id, department(), byMail)).rejects.toThrow('full_disk');
    await world.record.asSuperuser(async (client) =>
      client.query('ALTER TABLE lantoa.reminder_mail DROP CONSTRAINT full_disk'),
    );
    expect(await mailsOf(request.id)).toEqual([]);
    expect(await reminders.remind(request.id, department(), byMail)).toBe(world.communes.length);
    expect((await mailsOf(request.id)).length).toBeGreaterThan(0);
    await deliverAll();
  });
});

describe('a queued mail', () => {
  it('goes to one of many processes; one that dies gives it back after the lease, and settles nothing any more', async () => {
    world.on('2023-04-17');
    const { request } = await world.openFor(2);
    await Promise.all(Array.from({ length: 12 }, async () => reporter(2)));
    const { reminders } = world.record.store;
    await reminders.remind(request.id, department(), byMail);
    const taken = (await Promise.all([0, 1, 2, 3].map(async () => reminders.claim(5)))).flat();
    const ids = taken.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(await reminders.claim(100)).toEqual([]);
    world.record.clock.now = new Date(world.record.clock.now.getTime() + 5 * 60_000);
    const again = await reminders.claim(100);
    expect(again.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(again.every(({ attempt }) => attempt === 2)).toBe(true);
    const [dead] = taken;
    if (dead) expect(await reminders.settle(dead, { kind: 'sent' })).toBe(false);
    for (const mail of again) await reminders.settle(mail, { kind: 'sent' });
    expect((await mailsOf(request.id)).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('is taken on alone where one is asked for, however many accounts wait', async () => {
    world.on('2023-04-17');
    const { request } = await world.openFor(3);
    await Promise.all(Array.from({ length: 4 }, async () => reporter(3)));
    const { reminders } = world.record.store;
    await reminders.remind(request.id, department(), byMail);
    for (let n = 1; n <= 4; n += 1) {
      expect(await reminders.claim(1)).toHaveLength(1);
      expect((await mailsOf(request.id)).filter(({ attempts }) => attempts > 0)).toHaveLength(n);
    }
    world.record.clock.now = new Date(world.record.clock.now.getTime() + 5 * 60_000);
    await deliverAll();
  });

  it('is tried again later and later, then given up with its last fault; a failed one can be sent again', async () => {
    world.on('2023-04-17');
    await reporter(3);
    const { request } = await world.openFor(3);
    const { reminders } = world.record.store;
    await reminders.remind(request.id, department(), byMail);
    const waits: number[] = [];
    let attempts = 0;
    for (;;) {
      const [claimed, ...others] = (await reminders.claim(100)).filter(({ requestId }) => requestId === request.id);
      for (const other of others) await reminders.settle(other, { kind: 'sent' });
      if (!claimed) break;
      attempts += 1;
      await reminders.settle(claimed, { kind: 'failed', again: true, fault: 'UNREACHABLE', reply: 'ECONNREFUSED' });
      const mail = (await mailsOf(request.id)).find(({ id }) => id === claimed.id);
      if (mail?.state !== 'waiting') {
        expect(mail).toMatchObject({ state: 'failed', fault: 'UNREACHABLE', reply: 'ECONNREFUSED', attempts: 8 });
        break;
      }
      const at = new Date(mail.nextTryAt ?? '');
      waits.push((at.getTime() - world.record.clock.now.getTime()) / 60_000);
      world.record.clock.now = at;
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, 720, 1440]);
    expect(attempts).toBe(8);
    expect(await reminders.queue()).toMatchObject({ waiting: 0, failed: 1, lastFault: 'UNREACHABLE' });
    const failed = (await mailsOf(request.id)).find(({ state }) => state === 'failed');
    expect(await reminders.sendAgain(failed?.id ?? '', department())).toMatchObject({ state: 'waiting', attempts: 0 });
    await expect(reminders.sendAgain(failed?.id ?? '', department())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await reminders.queue()).oldestWaiting).not.toBeNull();
    await deliverAll();
  });

  it('is dropped where the report came in or the account was disabled meanwhile', async () => {
    world.on('2023-04-17');
    const leaving = await reporter(4);
    const { id, request } = await world.openFor(1);
    const { reminders } = world.record.store;
    await reminders.remind(request.id, department(), byMail);
    await world.act(id, 'REPORTER', 'report_nothing', { viewer: world.viewer('REPORTER', 1) });
    await world.record.store.administration.setDisabled('tester', leaving.id, true);
    await deliverAll();
    const mails = await mailsOf(request.id);
    const ofReport = mails.filter(({ submissions }) => submissions.includes(id));
    expect(ofReport.length).toBeGreaterThan(0);
    expect(ofReport.every(({ state, fault }) => state === 'dropped' && fault === 'REPORT_SENT')).toBe(true);
    expect(mails.filter(({ fault }) => fault === 'ACCOUNT_DISABLED')).toHaveLength(1);
    expect(mails.some(({ state }) => state === 'sent')).toBe(true);
  });
});

describe('the clock', () => {
  it('reminds once before the due date and once after it, whoever looks and how often', async () => {
    const { reminders } = world.record.store;
    world.on('2023-05-15');
    const { id } = await world.record.store.collection.openRequest(
      world.request({ window: { from: '2023-04-15', to: '2023-05-14' }, dueOn: '2023-05-22' }),
    );
    expect((await mailsOf(id)).length).toBe(0);
    await reminders.remindByClock(byMail);
    expect((await mailsOf(id)).length).toBe(0);
    world.on('2023-05-18');
    const seen = await Promise.all([0, 1, 2].map(async () => reminders.remindByClock(byMail)));
    expect(seen.reduce((sum, { reports }) => sum + reports, 0)).toBe(world.communes.length);
    const before = await mailsOf(id);
    expect(new Set(before.map(({ occasion, onDay }) => `${occasion} ${onDay}`))).toEqual(
      new Set(['before_due 2023-05-22']),
    );
    world.on('2023-05-19');
    expect(await reminders.remindByClock(byMail)).toEqual({ reports: 0, mails: 0 });
    world.on('2023-05-23');
    expect((await reminders.remindByClock(byMail)).mails).toBe(before.length);
    world.on('2023-05-24');
    expect(await reminders.remindByClock(byMail)).toEqual({ reports: 0, mails: 0 });
    await deliverAll();
  });

  it('leaves out whoever was reminded by hand on that occasion', async () => {
    const { reminders } = world.record.store;
    world.on('2023-06-15');
    const { id } = await world.record.store.collection.openRequest(
      world.request({ window: { from: '2023-05-15', to: '2023-06-14' }, dueOn: '2023-06-16' }),
    );
    await reminders.remind(id, department(), byMail);
    world.on('2023-06-16');
    expect(await reminders.remindByClock(byMail)).toEqual({ reports: 0, mails: 0 });
  });
});

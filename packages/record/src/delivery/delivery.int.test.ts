import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FoundAlert } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';
import { COMMUNE, OTHER_COMMUNE } from '../ledger/rows.fixture.ts';
import { openRecord } from '../open-record.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { DeliveryStore, DigestMessage, WebhookMessage } from './delivery.types.ts';

let record: TestRecord;
let delivery: DeliveryStore;
beforeAll(async () => {
  record = await openTestRecord();
  delivery = record.store.delivery;
  // The first look is the state of affairs, which is no news.
  await look([]);
});
afterAll(async () => record.close());

const EVIDENCE: FoundAlert['evidence'] = {
  ...{ asOf: '2026-02-14', since: '2025-07-01', place: { vi: 'Xã', en: 'Xã' }, district: null, body: null },
  ...{ subject: null, value: 229, threshold: 180, measure: 'days', numerator: null, denominator: null, usual: null },
  ...{ from: '2025-08-19', to: '2026-02-14', period: null, completeness: 1, base: 'LS_65' },
};
const standing: FoundAlert[] = [];
let version = 0;

function fact(occurrenceKey: string, unit: string | null): FoundAlert {
  return {
    ...{ rule: 'BLIND_SPOT', occurrenceKey, group: 'g', organisation: null, unit, district: null },
    ...{ topic: 'drug_prevention', observance: null, request: null, evidence: EVIDENCE },
  };
}
async function look(found: readonly FoundAlert[]): Promise<readonly string[]> {
  version += 1;
  const at = new Date(Date.parse('2026-02-20T00:00:00Z') + version * 60_000);
  const asked = { rule: 'BLIND_SPOT', version: 0, hasBasis: true, dataVersion: version, found, at } as const;
  return (await record.store.monitoring.openAlerts(asked)).opened;
}
let facts = 0;
/** A new alert of a unit. */
async function opened(unit: string | null): Promise<string> {
  facts += 1;
  standing.push(fact(`fact ${String(facts)}`, unit));
  const [id] = await look(standing);
  return id ?? '';
}

let people = 0;
async function account(role: Role, units: string[] = []): Promise<string> {
  people += 1;
  const email = `nguoi-${String(people)}@example.vn`;
  return (await record.store.accounts.createUser({ email, name: 'x', role, password: null, units })).id;
}
/** By the clock of Lạng Sơn. 2 March 2026 is a Monday. */
function on(local: string): void {
  record.clock.now = new Date(`${local}+07:00`);
}
const plan = async () => delivery.plan({ byMail: true });
/** Takes every message that waits, and notes it as sent. */
async function deliver(queue: 'alert_mail' | 'alert_webhook' = 'alert_mail') {
  const sent: (DigestMessage | WebhookMessage)[] = [];
  for (let job = await record.store.jobs.take(queue); job; job = await record.store.jobs.take(queue)) {
    const message = await delivery.message(String(job.data['message']));
    if (message) sent.push(message);
    if (message) await delivery.noteSent(message.id);
    await record.store.jobs.complete(job);
  }
  return sent;
}
const told = (messages: readonly { alerts: readonly { id: string }[] }[]) =>
  messages.flatMap(({ alerts }) => alerts.map(({ id }) => id)).toSorted();

beforeEach(async () => {
  on('2026-03-02T09:00:00');
  // What an earlier test left is nobody's business here.
  await record.ask('UPDATE lantoa.user_account SET disabled_at = now()');
  await record.ask('UPDATE lantoa.alert_webhook SET removed_at = now() WHERE removed_at IS NULL');
  await record.ask('DELETE FROM lantoa_jobs.job');
  standing.length = 0;
  await look([]);
});

describe('a digest', () => {
  it('tells each account what is in its scope, once a day, and never an alert twice', async () => {
    const own = await opened(COMMUNE);
    const other = await opened(OTHER_COMMUNE);
    await account('UNIT_APPROVER', [COMMUNE]);
    await account('LEAD_DEPARTMENT');
    await account('ADMINISTRATOR');
    await account('COMMITTEE');
    expect(await plan()).toEqual({ mails: 2, webhooks: 0 });
    const messages = await deliver();
    const byAddress = messages.map((message) => told([message])).toSorted((a, b) => a.length - b.length);
    expect(byAddress).toEqual([[own], [own, other].toSorted()]);
    const later = await opened(COMMUNE);
    on('2026-03-02T15:00:00');
    expect(await plan()).toEqual({ mails: 0, webhooks: 0 });
    on('2026-03-03T06:00:00');
    expect(await plan()).toEqual({ mails: 2, webhooks: 0 });
    expect(told(await deliver())).toEqual([later, later]);
    on('2026-03-04T06:00:00');
    expect(await plan()).toEqual({ mails: 0, webhooks: 0 });
  });

  it('planned by many processes at once is one', async () => {
    await opened(COMMUNE);
    const daily = await account('LEAD_DEPARTMENT');
    const atOnce = await account('AUDITOR');
    await delivery.savePreference(atOnce, { mode: 'at_once', from: '21:00', to: '06:00' });
    const other = await openRecord({ databaseUrl: record.url, dataDir: '', now: () => record.clock.now });
    const planned = await Promise.all([1, 2, 3, 4].flatMap(() => [plan(), other.delivery.plan({ byMail: true })]));
    await other.close();
    expect(planned.reduce((sum, { mails }) => sum + mails, 0)).toBe(2);
    const rows = await record.ask<{ n: number }>(
      'SELECT count(*)::integer AS n FROM lantoa.alert_message WHERE account_id IN ($1, $2)',
      [daily, atOnce],
    );
    expect(rows).toEqual([{ n: 2 }]);
    expect(await deliver()).toHaveLength(2);
  });

  it('waits while it is night and over the weekend, and nothing is lost', async () => {
    await account('LEAD_DEPARTMENT');
    on('2026-03-06T22:00:00');
    const first = await opened(COMMUNE);
    expect((await plan()).mails).toBe(0);
    on('2026-03-07T10:00:00');
    const second = await opened(OTHER_COMMUNE);
    expect((await plan()).mails).toBe(0);
    on('2026-03-09T05:59:00');
    expect((await plan()).mails).toBe(0);
    on('2026-03-09T06:00:00');
    expect((await plan()).mails).toBe(1);
    expect(told(await deliver())).toEqual([first, second].toSorted());
  });

  it('that was held up into the night says until when it waits', async () => {
    await account('LEAD_DEPARTMENT');
    await opened(COMMUNE);
    on('2026-03-02T20:59:00');
    expect((await plan()).mails).toBe(1);
    on('2026-03-02T21:30:00');
    const job = await record.store.jobs.take('alert_mail');
    const message = await delivery.message(String(job?.data['message']));
    expect(message).toMatchObject({ kind: 'digest', waitUntil: new Date('2026-03-03T06:00:00+07:00') });
    if (job) await record.store.jobs.putOff(job, new Date(Date.now() + 3_600_000));
    expect(await record.store.jobs.take('alert_mail')).toBeNull();
    expect(await record.store.jobs.report(5)).toMatchObject({ jobs: [{ state: 'waiting', attempts: 0 }] });
  });

  it('leaves out what was acknowledged or cleared meanwhile, and is no mail when nothing is left', async () => {
    await account('LEAD_DEPARTMENT');
    const known = await opened(COMMUNE);
    const gone = await opened(COMMUNE);
    const left = await opened(COMMUNE);
    await plan();
    const scope = { role: 'LEAD_DEPARTMENT', organisation: 'lead', units: [] } as const;
    await record.store.monitoring.acknowledge({ ids: [known], by: 'x', note: null, scope });
    standing.splice(1, 1);
    await look(standing);
    expect(told(await deliver())).toEqual([left]);
    expect(gone).not.toBe('');
    on('2026-03-03T09:00:00');
    const last = await opened(COMMUNE);
    await plan();
    await record.store.monitoring.acknowledge({ ids: [last], by: 'x', note: null, scope });
    expect(await deliver()).toEqual([]);
  });

  it('goes to nobody who was disabled or wants none meanwhile, nor at all without a mail server', async () => {
    const disabled = await account('LEAD_DEPARTMENT');
    const unwilling = await account('LEAD_DEPARTMENT');
    await opened(COMMUNE);
    expect(await delivery.plan({ byMail: false })).toEqual({ mails: 0, webhooks: 0 });
    expect(await plan()).toEqual({ mails: 2, webhooks: 0 });
    await record.ask('UPDATE lantoa.user_account SET disabled_at = now() WHERE id = $1', [disabled]);
    await delivery.savePreference(unwilling, { mode: 'none', from: '21:00', to: '06:00' });
    expect(await deliver()).toEqual([]);
  });

  it('is as its account chose; by itself daily for those who act on alerts, none for others', async () => {
    const night = { from: '21:00', to: '06:00' };
    expect(await delivery.preference(await account('DISTRICT_OFFICER'))).toEqual({ mode: 'daily', ...night });
    const reporter = await account('REPORTER');
    expect(await delivery.preference(reporter)).toEqual({ mode: 'none', ...night });
    const chosen = { mode: 'at_once', from: '12:00', to: '13:30' } as const;
    expect(await delivery.savePreference(reporter, chosen)).toEqual(chosen);
    for (const from of ['24:00', '7:00', '']) {
      const saved = delivery.savePreference(reporter, { ...chosen, from });
      await expect(saved).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
    expect(await delivery.preference(reporter)).toEqual(chosen);
  });
});

describe('a webhook', () => {
  const declared = async () => delivery.createWebhook({ name: 'Trực ban', url: 'https://example.org/e' }, 'someone');

  it('is told of each alert of the province once, under a secret that is shown once and kept sealed', async () => {
    const { id, secret } = await declared();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const alert = await opened(COMMUNE);
    expect(await plan()).toEqual({ mails: 0, webhooks: 1 });
    expect(await plan()).toEqual({ mails: 0, webhooks: 0 });
    const [event] = await deliver('alert_webhook');
    expect(event).toMatchObject({ kind: 'webhook', isTest: false, isPaused: false, url: 'https://example.org/e' });
    expect(told(event ? [event] : [])).toEqual([alert]);
    const opening = event?.kind === 'webhook' ? event.secret : null;
    expect(`whsec_${opening?.toString('base64') ?? ''}`).toBe(secret);
    const [kept] = await record.ask<{ secret: Buffer }>('SELECT secret FROM lantoa.alert_webhook WHERE id = $1', [id]);
    expect(kept?.secret.includes(opening ?? 'x')).toBe(false);
    const [hook] = await delivery.webhooks();
    expect(hook).toMatchObject({ id, name: 'Trực ban', isPaused: false, lastSentAt: '2026-03-02T02:00:00.000Z' });
  });

  it('whose secret another key sealed is still told of, without one', async () => {
    const stranger = await openRecord({ databaseUrl: record.url, dataDir: '', sealKey: randomBytes(32) });
    const { id } = await stranger.delivery.createWebhook({ name: 'x', url: 'https://example.org/e' }, 'someone');
    expect(await delivery.testWebhook(id, 'someone')).toBe(true);
    await stranger.close();
    expect(await deliver('alert_webhook')).toMatchObject([{ isTest: true, secret: null, alerts: [] }]);
  });

  it('waits while it is paused and is told of nothing once removed; each act is on record', async () => {
    const { id } = await declared();
    await opened(COMMUNE);
    await plan();
    expect(await delivery.pauseWebhook(id, true, 'someone')).toBe(true);
    expect(await delivery.pauseWebhook(id, true, 'someone')).toBe(false);
    await opened(COMMUNE);
    expect((await plan()).webhooks).toBe(0);
    expect(await delivery.pauseWebhook(id, false, 'someone')).toBe(true);
    expect((await plan()).webhooks).toBe(1);
    expect(await delivery.removeWebhook(id, 'someone')).toBe(true);
    expect(await delivery.testWebhook(id, 'someone')).toBe(false);
    expect(await delivery.removeWebhook('no id', 'someone')).toBe(false);
    expect(await deliver('alert_webhook')).toEqual([]);
    expect(await delivery.webhooks()).toEqual([]);
    const acts = await record.ask<{ action: string }>(
      `SELECT action FROM lantoa.audit_event WHERE subject = $1 ORDER BY action`,
      [id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      ...['webhook.create', 'webhook.pause', 'webhook.remove', 'webhook.resume'],
    ]);
  });

  it('is refused for an address that is none, or a name that is none', async () => {
    for (const input of [
      { name: 'x', url: 'http://example.org/' },
      { name: '', url: 'https://example.org/' },
    ])
      await expect(delivery.createWebhook(input, 'x')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

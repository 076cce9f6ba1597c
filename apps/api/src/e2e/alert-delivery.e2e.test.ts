import { randomBytes, randomUUID } from 'node:crypto';
import { SERVICE_SCOPE, type Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlertPlanning } from '../features/alert-delivery/alert-planning.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { AlertWorld } from '../testing/alert-world.ts';
import { MailServer } from '../testing/mail-server.ts';
import { TestServer } from '../testing/test-server.ts';
import { WebhookReceiver } from '../testing/webhook-receiver.ts';

const PASSWORD = 'a long pass phrase 2023';
/** Of both servers, as of all that share a record. */
const SEAL_KEY = randomBytes(32);
const UNIT = '06235@2020-01-01';
const SAVE = `mutation ($mode: DigestMode!, $from: String!, $to: String!) {
  saveAlertPreference(input: { mode: $mode, quietFrom: $from, quietTo: $to }) { mode quietFrom quietTo isMailSetUp } }`;
const DECLARE = 'mutation ($url: String!) { createAlertWebhook(name: "Trực ban", url: $url) { id secret } }';
const TEST = 'mutation ($id: ID!) { testAlertWebhook(id: $id) }';
const JOBS = '{ jobs { queues { queue waiting retrying failed } jobs { id queue state attempts fault reply } } }';

const mailbox = new MailServer();
const receiver = new WebhookReceiver();
let server: TestServer;
let second: TestServer;
let alerts: AlertWorld;
let administrator: Session;
beforeAll(async () => {
  await mailbox.start();
  await receiver.start();
  server = await TestServer.start(changes());
  second = await TestServer.start({ ...changes(), databaseUrl: server.databaseUrl });
  alerts = await AlertWorld.on(server.running.record);
  administrator = await session('ADMINISTRATOR');
});
afterAll(async () => {
  await second.stop();
  await server.stop();
  await mailbox.stop();
  await receiver.stop();
});

function changes() {
  const { port } = mailbox;
  const mail = { host: '127.0.0.1', port, isSecure: false, needsTls: false, account: null, from: 'lantoa@example.org' };
  return { mail, sealKey: SEAL_KEY, webhookNetworks: ['127.0.0.1'], publicUrl: 'https://lantoa.example.org' };
}

type Session = Readonly<Record<string, string>>;
interface Job {
  readonly id: string;
  readonly queue: string;
  readonly state: string;
  readonly attempts: number;
  readonly fault: string | null;
  readonly reply: string | null;
}

let people = 0;
async function session(role: Role, email = `nguoi-${String((people += 1))}@example.org`): Promise<Session> {
  const units = role === 'UNIT_APPROVER' ? [UNIT] : [];
  await server.running.record.accounts.createUser({ email, name: 'x', role, password: PASSWORD, units });
  const sign = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
  const { headers } = await server.ask(null, sign, { email, password: PASSWORD });
  return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
}

async function data<Data>(by: Session, query: string, variables = {}): Promise<Data> {
  const { body } = await server.ask<Data>(null, query, variables, by);
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

/** Somebody who is written to at once, at any hour. */
async function reader(email: string, role: Role = 'LEAD_DEPARTMENT'): Promise<Session> {
  const by = await session(role, email);
  await data(by, SAVE, { mode: 'AT_ONCE', from: '00:00', to: '00:00' });
  return by;
}

const both = () => [server, second];
function planNow(): void {
  for (const one of both()) one.running.application.get(AlertPlanning).ask();
}
async function dueNow(): Promise<void> {
  await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
    manager.query<unknown[]>(
      `UPDATE lantoa_jobs.job SET start_after = now() - interval '1 second' WHERE state < 'active'`,
    ),
  );
  for (const one of both()) one.running.application.get(JobRunner).wakeAll();
}
const mailsTo = (address: string) => mailbox.received.filter(({ to }) => to.includes(address));
const jobsOf = async (queue: string) =>
  (await data<{ jobs: { jobs: Job[] } }>(administrator, JOBS)).jobs.jobs.filter((job) => job.queue === queue);

function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const joined = body.replaceAll('=\r\n', '');
  const plain = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
}

describe('a digest by mail', () => {
  it('is one, though two servers plan and send, and the same alert is never in a second one', async () => {
    const by = await reader('so@example.org');
    await reader('xa@example.org', 'UNIT_APPROVER');
    expect(await data(by, '{ alertPreference { mode quietFrom quietTo isMailSetUp } }')).toEqual({
      alertPreference: { mode: 'AT_ONCE', quietFrom: '00:00', quietTo: '00:00', isMailSetUp: true },
    });
    await alerts.open(UNIT);
    await alerts.open('06187@2020-01-01');
    planNow();
    await expect.poll(() => mailsTo('so@example.org').length, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => mailsTo('xa@example.org').length, { timeout: 10_000 }).toBe(1);
    const body = bodyOf(mailsTo('so@example.org')[0]?.raw ?? '');
    expect(body).toContain('2 điều mới đáng xem xét');
    expect(body).toContain('Địa bàn chưa có hoạt động (2)');
    expect(body).toContain('2 new things worth looking at');
    expect(body.indexOf('Kính gửi')).toBeLessThan(body.indexOf('---'));
    expect(body).toContain('https://lantoa.example.org/alerts');
    expect(bodyOf(mailsTo('xa@example.org')[0]?.raw ?? '')).toContain('1 điều mới');
    for (let turn = 0; turn < 5; turn += 1) planNow();
    await dueNow();
    await expect.poll(async () => (await jobsOf('alert_planning')).every(({ state }) => state === 'done')).toBe(true);
    expect(mailbox.received).toHaveLength(2);
  });

  it('waits while the mail server is down, says why on the page of jobs, and is sent once it is back', async () => {
    await mailbox.stop();
    const before = mailbox.received.length;
    await alerts.open(UNIT);
    planNow();
    await expect
      .poll(async () => (await jobsOf('alert_mail')).filter(({ state }) => state === 'retrying').length, {
        timeout: 10_000,
      })
      .toBe(2);
    expect((await jobsOf('alert_mail'))[0]).toMatchObject({ attempts: 1, fault: 'UNREACHABLE', reply: 'ESOCKET' });
    await mailbox.start();
    await dueNow();
    await expect.poll(() => mailbox.received.length, { timeout: 10_000 }).toBe(before + 2);
    await expect.poll(async () => (await jobsOf('alert_mail')).every(({ state }) => state === 'done')).toBe(true);
  });

  it('that is refused for good has failed; an administrator queues it anew, nobody else does', async () => {
    mailbox.refusal = { code: 550, words: '5.1.1 <so@example.org>: no such mailbox' };
    await alerts.open('06187@2020-01-01');
    planNow();
    const failed = async () => (await jobsOf('alert_mail')).filter(({ state }) => state === 'failed');
    await expect.poll(async () => (await failed()).length, { timeout: 10_000 }).toBe(1);
    const [job] = await failed();
    expect(job).toMatchObject({ fault: 'REFUSED' });
    expect(job?.reply).not.toContain('so@');
    mailbox.refusal = null;
    const RETRY = 'mutation ($id: ID!) { retryJob(id: $id) }';
    const auditor = await session('AUDITOR');
    const refused = await server.ask(null, RETRY, { id: job?.id }, auditor);
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const before = mailsTo('so@example.org').length;
    expect(await data(administrator, RETRY, { id: job?.id })).toEqual({ retryJob: true });
    await expect.poll(() => mailsTo('so@example.org').length, { timeout: 10_000 }).toBe(before + 1);
    const again = await server.ask(null, RETRY, { id: job?.id }, administrator);
    expect(again.body.errors?.[0]?.extensions.code).toBe('CONFLICT');
    const { auditEvents } = await data<{ auditEvents: { action: string }[] }>(
      auditor,
      '{ auditEvents(limit: 50, offset: 0) { action } }',
    );
    expect(auditEvents.filter(({ action }) => action === 'job.retry')).toHaveLength(1);
  });
});

describe('a webhook', () => {
  it('is told of what is new once, signed; a test reaches it, too', async () => {
    const { createAlertWebhook } = await data<{ createAlertWebhook: { id: string; secret: string } }>(
      administrator,
      DECLARE,
      { url: receiver.url },
    );
    receiver.secret = createAlertWebhook.secret;
    expect(await data(administrator, TEST, { id: createAlertWebhook.id })).toEqual({ testAlertWebhook: true });
    await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(1);
    expect(receiver.received[0]).toMatchObject({ isGenuine: true, body: { type: 'test', data: {} } });
    const id = await alerts.open(UNIT);
    planNow();
    const opened = () => receiver.received.filter(({ body }) => body.type === 'alerts.opened');
    await expect.poll(() => opened().length, { timeout: 10_000 }).toBe(1);
    const [event] = opened();
    expect(event?.isGenuine).toBe(true);
    const told = event?.body.data['alerts'] as { id: string; sentence: { vi: string; en: string } }[];
    expect(told.find((alert) => alert.id === id)).toMatchObject({
      rule: 'BLIND_SPOT',
      unit: UNIT,
      sentence: { en: expect.stringContaining('Xã Hòa Bình') as string },
    });
    planNow();
    await dueNow();
    expect(opened()).toHaveLength(1);
    const listed = JSON.stringify(
      await data(administrator, '{ alertWebhooks { id name url createdBy isPaused lastSentAt } }'),
    );
    expect(listed).toContain(receiver.url);
    expect(listed).not.toContain(createAlertWebhook.secret);
  });

  it('that is away is tried again under the same id; one that refuses, or lies within the house, has failed', async () => {
    const ids = new Set<string>();
    receiver.answer = (request, response) => {
      ids.add(String(request.headers['webhook-id']));
      response.writeHead(ids.size === 1 && receiver.received.length % 2 === 0 ? 204 : 503).end();
    };
    const before = receiver.received.length;
    await alerts.open(UNIT);
    planNow();
    await expect.poll(async () => (await jobsOf('alert_webhook'))[0]?.fault, { timeout: 10_000 }).toBe('PUT_OFF');
    await dueNow();
    await expect.poll(() => receiver.received.length, { timeout: 10_000 }).toBe(before + 2);
    expect(ids.size).toBe(1);
    const { createAlertWebhook } = await data<{ createAlertWebhook: { id: string } }>(administrator, DECLARE, {
      url: 'https://169.254.169.254/latest/meta-data',
    });
    await data(administrator, TEST, { id: createAlertWebhook.id });
    await expect
      .poll(async () => (await jobsOf('alert_webhook'))[0], { timeout: 10_000 })
      .toMatchObject({ state: 'failed', fault: 'ADDRESS_REFUSED', attempts: 1 });
    expect(await data(administrator, `mutation { removeAlertWebhook(id: "${createAlertWebhook.id}") }`)).toEqual({
      removeAlertWebhook: true,
    });
  });

  it('is declared by people alone: a token sends nothing elsewhere', async () => {
    const { body } = await server.ask('ADMINISTRATOR', DECLARE, { url: receiver.url });
    expect(body.errors?.[0]?.extensions.code).toBe('NOT_AVAILABLE');
    expect(await data(administrator, TEST, { id: randomUUID() })).toEqual({ testAlertWebhook: false });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { MailServer } from '../testing/mail-server.ts';
import { TestServer } from '../testing/test-server.ts';

const mailbox = new MailServer();
let server: TestServer;
let people: CollectionActors;

beforeAll(async () => {
  await mailbox.start();
  server = await TestServer.start({ mail: mailConfig() });
  people = await CollectionActors.on(server);
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

function mailConfig() {
  const server = { host: '127.0.0.1', port: mailbox.port, isSecure: false, needsTls: false, account: null };
  return { ...server, from: 'lantoa@example.org' };
}

interface Mail {
  readonly id: string;
  readonly state: string;
  readonly fault: string | null;
  readonly reply: string | null;
  readonly attempts: number;
  readonly reporters: readonly string[];
  readonly role: string;
}

const MAILS = `query ($id: ID!) { reminderMails(requestId: $id) { isSetUp
  mails { id state fault reply attempts reporters role occasion settledAt nextTryAt } } }`;
const REMIND = 'mutation ($id: ID!) { remindReporters(requestId: $id) }';
const AGAIN = 'mutation ($id: ID!) { sendReminderMailAgain(id: $id) { state } }';

async function mailsOf(id: string): Promise<readonly Mail[]> {
  const told = await people.data<{ reminderMails: { mails: Mail[] } }>('LEAD_DEPARTMENT', MAILS, { id });
  return told.reminderMails.mails;
}

async function mailAs(id: string, state: string): Promise<Mail | undefined> {
  await expect.poll(async () => (await mailsOf(id)).map((mail) => mail.state), { timeout: 10_000 }).toEqual([state]);
  return (await mailsOf(id))[0];
}

/** Opens a request that one account may answer. */
async function openRequest(email: string, title = 'Báo cáo kết quả tuyên truyền'): Promise<string> {
  const pack = await server.running.record.readReference();
  const [commune] = await communes(pack?.units ?? []);
  const { accounts, administration } = server.running.record;
  const user = await accounts.createUser({
    email,
    name: 'x',
    role: 'REPORTER',
    password: null,
    units: [commune ?? ''],
  });
  // One account at a time: what an earlier test left is no addressee.
  for (const id of earlier) await administration.setDisabled('test', id, true);
  earlier.push(user.id);
  const input = people.requestInput({ windowFrom: '2023-03-15', windowTo: '2023-04-14', title });
  const { openReportRequest } = await people.data<{ openReportRequest: { request: { id: string } } }>(
    'LEAD_DEPARTMENT',
    'mutation ($input: OpenReportRequestInput!) { openReportRequest(input: $input) { request { id } } }',
    { input },
  );
  return openReportRequest.request.id;
}

const earlier: string[] = [];

async function communes(units: readonly { id: string; name: string; parent: string | null; level: string }[]) {
  const district = units.find(({ level, name }) => level === 'district' && name === 'Văn Lãng')?.id;
  return units.filter(({ parent, name }) => parent === district && name === 'Hoàng Văn Thụ').map(({ id }) => id);
}

/** The body of a mail, whatever it was encoded in. */
function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return Buffer.from(
    body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

describe('a reminder by mail', () => {
  it('reaches the account that owes the report, in two languages, with the way to it and nothing about anybody', async () => {
    const id = await openRequest('xa@example.org');
    const reminded = await people.data<{ remindReporters: number }>('LEAD_DEPARTMENT', REMIND, { id });
    expect(reminded.remindReporters).toBe(people.communes);
    expect(await mailAs(id, 'sent')).toMatchObject({
      ...{ role: 'REPORTER', reporters: ['Xã Hoàng Văn Thụ'], attempts: 1, fault: null },
    });
    const [mail] = mailbox.received;
    expect(mail).toMatchObject({ to: ['xa@example.org'], from: 'lantoa@example.org' });
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    const body = bodyOf(mail?.raw ?? '');
    expect(body).toContain('trân trọng đề nghị gửi báo cáo');
    expect(body).toContain('kindly asks for the report');
    expect(body).toContain('Xã Hoàng Văn Thụ');
    expect(body).toMatch(/https:\/\/lantoa\.example\.org\/reporting\?report=[0-9a-f-]{36}/);
    await people.data('LEAD_DEPARTMENT', REMIND, { id });
    expect(await mailsOf(id)).toHaveLength(1);
    expect(mailbox.received).toHaveLength(1);
  });

  it('waits while the mail server is down, says why, and is sent once it is back', async () => {
    await mailbox.stop();
    const id = await openRequest('xa2@example.org');
    await people.data('LEAD_DEPARTMENT', REMIND, { id });
    await expect.poll(async () => (await mailsOf(id))[0]?.fault, { timeout: 10_000 }).toBe('UNREACHABLE');
    expect(await mailAs(id, 'waiting')).toMatchObject({ attempts: 1, reply: 'ESOCKET' });
    const queue = '{ mailQueue { isSetUp waiting retrying failed oldestWaiting lastFault } }';
    expect(await server.data('ADMINISTRATOR', queue)).toMatchObject({
      mailQueue: { isSetUp: true, waiting: 1, retrying: 1, failed: 0, lastFault: 'UNREACHABLE' },
    });
    await mailbox.start();
    await server.running.record.inScope({ role: 'SERVICE', organisation: null, units: [] }, async (manager) =>
      manager.query<unknown[]>(`UPDATE lantoa.reminder_mail SET next_try_at = now() WHERE state = 'waiting'`),
    );
    const second = await TestServer.start({ mail: mailConfig(), databaseUrl: server.databaseUrl });
    expect(await mailAs(id, 'sent')).toMatchObject({ attempts: 2, fault: null });
    await second.stop();
    expect(mailbox.received.filter(({ to }) => to.includes('xa2@example.org'))).toHaveLength(1);
  });

  it('that is refused for good fails with the server’s words, without the address, and can be sent again', async () => {
    mailbox.refusal = { code: 550, words: '5.1.1 <xa3@example.org>: no such mailbox' };
    const id = await openRequest('xa3@example.org');
    await people.data('LEAD_DEPARTMENT', REMIND, { id });
    const failed = await mailAs(id, 'failed');
    expect(failed).toMatchObject({ fault: 'REFUSED', attempts: 1 });
    expect(failed?.reply).toMatch(/^550 .*no such mailbox$/);
    expect(failed?.reply).not.toContain('xa3');
    mailbox.refusal = { code: 451, words: 'try later' };
    await people.data('LEAD_DEPARTMENT', AGAIN, { id: failed?.id });
    await expect.poll(async () => (await mailsOf(id))[0]?.fault, { timeout: 10_000 }).toBe('PUT_OFF');
    mailbox.refusal = null;
    const { body } = await people.ask('LEAD_DEPARTMENT', AGAIN, { id: failed?.id });
    expect(body.errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  it('cannot be led astray: a title makes no header, an address that is two or more is refused', async () => {
    const id = await openRequest('xa4@example.org', 'Báo cáo Bcc: ai@example.org');
    await server.running.record.inScope({ role: 'SERVICE', organisation: null, units: [] }, async (manager) =>
      manager.query<unknown[]>(
        `UPDATE lantoa.user_account SET email = 'xa4@example.org,<ai@example.org>' WHERE email LIKE 'xa4%'`,
      ),
    );
    await people.data('LEAD_DEPARTMENT', REMIND, { id });
    expect(await mailAs(id, 'failed')).toMatchObject({ fault: 'BAD_ADDRESS', reply: null });
    const next = await openRequest('xa5@example.org', 'Báo cáo\u2028Bcc: ai@example.org');
    await people.data('LEAD_DEPARTMENT', REMIND, { id: next });
    await mailAs(next, 'sent');
    const mail = mailbox.received.find(({ to }) => to.includes('xa5@example.org'));
    expect(mail?.to).toEqual(['xa5@example.org']);
    expect(mail?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im);
    expect(mailbox.received.some(({ to }) => to.includes('ai@example.org'))).toBe(false);
  });
});

describe('without a mail server', () => {
  it('reminders stand on the page, nothing is queued, and both pages say so', async () => {
    const bare = await TestServer.start();
    const actors = await CollectionActors.on(bare);
    const input = actors.requestInput({ windowFrom: '2023-03-15', windowTo: '2023-04-14' });
    const { openReportRequest } = await actors.data<{ openReportRequest: { request: { id: string } } }>(
      'LEAD_DEPARTMENT',
      'mutation ($input: OpenReportRequestInput!) { openReportRequest(input: $input) { request { id } } }',
      { input },
    );
    const { id } = openReportRequest.request;
    expect(await actors.data('LEAD_DEPARTMENT', REMIND, { id })).toEqual({ remindReporters: actors.communes });
    expect(await actors.data('LEAD_DEPARTMENT', MAILS, { id })).toEqual({
      reminderMails: { isSetUp: false, mails: [] },
    });
    expect(await bare.data('ADMINISTRATOR', '{ mailQueue { isSetUp waiting } }')).toEqual({
      mailQueue: { isSetUp: false, waiting: 0 },
    });
    await bare.stop();
  });
});

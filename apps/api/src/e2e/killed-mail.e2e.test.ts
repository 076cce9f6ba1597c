import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { groupBy } from '@lantoa/domain';
import { SERVICE_SCOPE } from '@lantoa/record';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { startMailSender } from '../testing/mail-sender.ts';
import { MailServer } from '../testing/mail-server.ts';
import { TestServer } from '../testing/test-server.ts';

const MAILS = 4;
const KILLS = 2;
const PATIENCE_MS = 200_000;

const mailbox = new MailServer();
let record: TestServer;
let people: CollectionActors;
let dataDir: string;
let sender: ChildProcess | null = null;
beforeAll(async () => {
  await mailbox.start();
  dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-killed-'));
  record = await TestServer.start();
  people = await CollectionActors.on(record);
});
afterAll(async () => {
  sender?.kill('SIGKILL');
  await record.stop();
  await mailbox.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Reminds the accounts of one commune, which one mail each goes to. */
async function remind(): Promise<void> {
  const { accounts } = record.running.record;
  const { own } = people;
  for (let n = 0; n < MAILS; n += 1) {
    const email = `xa-${String(n)}@example.org`;
    await accounts.createUser({ email, name: 'x', role: 'REPORTER', password: null, units: [own] });
  }
  const input = people.requestInput({ windowFrom: '2023-03-15', windowTo: '2023-04-14' });
  const { openReportRequest } = await people.data<{ openReportRequest: { request: { id: string } } }>(
    'LEAD_DEPARTMENT',
    'mutation ($input: OpenReportRequestInput!) { openReportRequest(input: $input) { request { id } } }',
    { input },
  );
  const viewer = { userId: 'test', role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
  await record.running.record.reminders.remind(openReportRequest.request.id, viewer, { byMail: true });
}

async function ask<Row>(statement: string): Promise<Row[]> {
  return record.running.record.inScope(SERVICE_SCOPE, async (manager) => manager.query<Row[]>(statement));
}

/** Five minutes go by: what the dead process had taken on is free again. */
async function leaseRunsOut(): Promise<void> {
  await ask(`UPDATE lantoa.reminder_mail SET next_try_at = now() WHERE state = 'waiting'`);
}

/** The sender dies at the mail that is taken next, before it hears that it was taken. */
async function killedAtNextMail(): Promise<void> {
  const dead = new Promise<void>((resolve) => {
    mailbox.onTaken = async () => {
      mailbox.onTaken = () => Promise.resolve();
      const ended = sender && once(sender, 'exit');
      sender?.kill('SIGKILL');
      await ended;
      resolve();
    };
  });
  sender = startMailSender({ dataDir, databaseUrl: record.databaseUrl, mailPort: mailbox.port });
  await dead;
}

it('each mail arrives though its sender is killed between sending and noting it, repeated once a kill at most', async () => {
  await remind();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await killedAtNextMail();
    expect(await ask(`SELECT FROM lantoa.reminder_mail WHERE state = 'sent'`)).toEqual([]);
    await leaseRunsOut();
  }
  sender = startMailSender({ dataDir, databaseUrl: record.databaseUrl, mailPort: mailbox.port });
  const states = async () => ask<{ state: string }>('SELECT DISTINCT state FROM lantoa.reminder_mail');
  await expect.poll(states, { timeout: PATIENCE_MS, interval: 500 }).toEqual([{ state: 'sent' }]);

  const arrivals = groupBy(mailbox.received, ({ to }) => to.join());
  expect([...arrivals.keys()].toSorted()).toEqual(
    ['xa-0', 'xa-1', 'xa-2', 'xa-3'].map((name) => `${name}@example.org`),
  );
  expect(mailbox.received.length).toBe(MAILS + KILLS);
  // Whoever gets one twice has a mail program that can tell: it is the same message.
  for (const mails of arrivals.values())
    expect(new Set(mails.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1])).size).toBe(1);
}, 500_000);

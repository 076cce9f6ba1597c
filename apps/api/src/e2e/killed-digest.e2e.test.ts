import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SERVICE_SCOPE, openRecord, type RecordStore } from '@lantoa/record';
import { startTestDatabase } from '@lantoa/record/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AlertWorld } from '../testing/alert-world.ts';
import { startMailSender } from '../testing/mail-sender.ts';
import { MailServer } from '../testing/mail-server.ts';

const PATIENCE_MS = 200_000;

const mailbox = new MailServer();
let database: Awaited<ReturnType<typeof startTestDatabase>>;
let record: RecordStore;
let dataDir: string;
let sender: ChildProcess | null = null;
beforeAll(async () => {
  await mailbox.start();
  dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-killed-'));
  database = await startTestDatabase();
  record = await openRecord({ databaseUrl: database.url, dataDir: '' });
});
afterAll(async () => {
  sender?.kill('SIGKILL');
  await record.close();
  await database.stop();
  await mailbox.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask<Row>(statement: string): Promise<Row[]> {
  return record.inScope(SERVICE_SCOPE, async (manager) => manager.query<Row[]>(statement));
}

it('a digest whose sender is killed between sending and noting it arrives, repeated once, as the same message', async () => {
  const { accounts, delivery } = record;
  const { id } = await accounts.createUser({
    email: 'so@example.org',
    name: 'x',
    role: 'LEAD_DEPARTMENT',
    password: null,
  });
  await delivery.savePreference(id, { mode: 'at_once', from: '00:00', to: '00:00' });
  await (await AlertWorld.on(record)).open('06235@2020-01-01');

  const dead = new Promise<void>((resolve) => {
    mailbox.onTaken = async () => {
      mailbox.onTaken = () => Promise.resolve();
      const ended = sender && once(sender, 'exit');
      sender?.kill('SIGKILL');
      await ended;
      resolve();
    };
  });
  sender = startMailSender({ dataDir, databaseUrl: database.url, mailPort: mailbox.port });
  await dead;
  expect(mailbox.received).toHaveLength(1);
  expect(await ask('SELECT FROM lantoa.alert_message WHERE sent_at IS NOT NULL')).toEqual([]);
  // The time of the job runs out, and the wait before its second attempt.
  await ask(`UPDATE lantoa_jobs.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`);
  await record.jobs.maintain();
  await ask(`UPDATE lantoa_jobs.job SET start_after = now() - interval '1 second' WHERE state < 'active'`);

  sender = startMailSender({ dataDir, databaseUrl: database.url, mailPort: mailbox.port });
  const sent = async () => ask('SELECT FROM lantoa.alert_message WHERE sent_at IS NOT NULL');
  await expect.poll(async () => (await sent()).length, { timeout: PATIENCE_MS, interval: 500 }).toBe(1);
  expect(mailbox.received).toHaveLength(2);
  const ids = mailbox.received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
  expect(new Set(ids).size).toBe(1);
}, 500_000);

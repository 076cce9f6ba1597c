import type { Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { CollectionActors } from '../testing/collection-actors.ts';
import { MailServer } from '../testing/mail-server.ts';
import { TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long pass phrase 2023';
const EMAIL = 'so@example.org';
const OPEN = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
const COUNT = '{ alerts(filter: { rule: LATE_REPORT }, limit: 10, offset: 0) { total } }';
/** Longer than new data are left to rest, and shorter than planning comes round by itself. */
const SOON = { timeout: 20_000, interval: 200 };
/** In which a second server would have asked, too. */
const REST_AND_MORE = 4_000;

const mailbox = new MailServer();
let server: TestServer;
let second: TestServer;
let people: CollectionActors;
beforeAll(async () => {
  await mailbox.start();
  server = await TestServer.start(changes());
  second = await TestServer.start({ ...changes(), databaseUrl: server.databaseUrl });
  people = await CollectionActors.on(server);
  await toldAtOnce();
  await vi.waitUntil(settled, SOON);
});
afterAll(async () => {
  await second.stop();
  await server.stop();
  await mailbox.stop();
});

function changes() {
  const { port } = mailbox;
  return {
    mail: { host: '127.0.0.1', port, isSecure: false, needsTls: false, account: null, from: 'lantoa@example.org' },
  };
}

async function toldAtOnce(): Promise<void> {
  const role: Role = 'LEAD_DEPARTMENT';
  await server.running.record.accounts.createUser({ email: EMAIL, name: 'x', role, password: PASSWORD, units: [] });
  const sign = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name } }';
  const { headers } = await server.ask(null, sign, { email: EMAIL, password: PASSWORD });
  const by = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: server.url };
  const save =
    'mutation { saveAlertPreference(input: { mode: AT_ONCE, quietFrom: "00:00", quietTo: "00:00" }) { mode } }';
  const { body } = await server.ask(null, save, {}, by);
  expect(body.errors).toBeUndefined();
}

interface Queue {
  readonly queue: string;
  readonly waiting: number;
  readonly retrying: number;
  readonly running: number;
  readonly done: number;
  readonly failed: number;
}

async function evaluations(): Promise<Queue | undefined> {
  const { jobs } = await server.data<{ jobs: { queues: Queue[] } }>(
    'ADMINISTRATOR',
    '{ jobs { queues { queue waiting retrying running done failed } } }',
  );
  return jobs.queues.find(({ queue }) => queue === 'alert_evaluation');
}

/** Both servers looked when they started. */
async function settled(): Promise<boolean> {
  const { waiting = 1, running = 1, done = 0 } = (await evaluations()) ?? {};
  return waiting + running === 0 && done > 0;
}

async function openRequest(): Promise<void> {
  const input = people.requestInput({
    ...{ windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: '2023-04-18' },
    addressees: { units: [people.own] },
  });
  await people.data('LEAD_DEPARTMENT', OPEN, { input });
}

const late = async (of: TestServer) =>
  (await of.data<{ alerts: { total: number } }>('LEAD_DEPARTMENT', COUNT)).alerts.total;
const rest = async () => new Promise((go) => setTimeout(go, REST_AND_MORE));

describe('two servers of one record', () => {
  it('evaluate new data once, whichever of them; whoever is told at once is told right after', async () => {
    const before = (await evaluations())?.done ?? 0;
    await openRequest();
    await expect.poll(async () => late(server), SOON).toBe(1);
    await expect.poll(() => mailbox.received.length, SOON).toBe(1);
    expect(mailbox.received[0]?.to).toEqual([EMAIL]);
    await rest();
    expect(await evaluations()).toMatchObject({ waiting: 0, running: 0, retrying: 0, failed: 0, done: before + 1 });
    expect(await late(second)).toBe(1);
  });

  it('pass nothing over when the one that takes the job has not heard of the data', async () => {
    // The first takes no jobs any more, the second is not told of batches: it alone evaluates, with a model that lags behind.
    await server.running.application.get(JobRunner).onApplicationShutdown();
    const { follower } = second.running;
    await (Reflect.get(follower, 'stopListening') as () => Promise<void>)();
    const known = follower.model.version;
    const before = (await evaluations())?.done ?? 0;
    await openRequest();
    expect(follower.model.version).toBe(known);
    await expect.poll(async () => late(server), SOON).toBe(2);
    expect(follower.model.version).toBe(server.running.follower.model.version);
    await rest();
    expect((await evaluations())?.done).toBe(before + 1);
  });
});

import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE, type NewToken } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkAnswer } from '../features/entry/bulk-entry.service.ts';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const NEIGHBOUR = '06187@2020-01-01';
const POLICE = `police:${OWN}`;

let server: TestServer;
let reporter: string;
let lead: string;
let other: string;
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    const issued = await server.running.record.accounts.createToken({ name: 'test', expires: null, ...token });
    return issued.token;
  };
  reporter = await tokenOf({ role: 'REPORTER', units: [OWN], organisation: POLICE });
  other = await tokenOf({ role: 'REPORTER', units: [OWN], organisation: POLICE });
  lead = await tokenOf({ role: 'LEAD_DEPARTMENT' });
});
afterAll(() => server.stop());

let day = 0;
/** An activity on a day that no other item has. */
function item(changes: object = {}, id?: string) {
  day += 1;
  const date = new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10);
  const activity = {
    ...{ date, organisation: POLICE, places: [{ unit: OWN }], topics: ['drug_prevention'] },
    ...{ activityType: 'community_session', channel: 'direct_community' },
    counts: [
      { indicator: 'sessions', value: 1 },
      { indicator: 'attendances', value: 45 },
    ],
    ...changes,
  };
  return id === undefined ? { activity } : { id, activity };
}

interface Sent {
  readonly token?: string;
  readonly key?: string;
  readonly kind?: string;
  readonly search?: string;
}

async function post(
  body: string,
  { token = reporter, key = randomUUID(), kind = 'application/json', search = '' }: Sent = {},
) {
  return fetch(`${server.url}/intake/activities${search}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': kind, 'idempotency-key': key },
    body,
  });
}

async function send(items: readonly unknown[], sent: Sent = {}) {
  const response = await post(JSON.stringify(items), sent);
  return { status: response.status, body: (await response.json()) as BulkAnswer };
}

async function refused(response: Response): Promise<{ status: number; code: string }> {
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return { status: response.status, code: error.code };
}

async function recorded(): Promise<number> {
  const { activities } = await server.running.record.recount();
  return activities.revisions;
}

describe('a batch of activities of another system', () => {
  it('is recorded as one batch, waits for acceptance, and stands among the imports', async () => {
    const { status, body } = await send([item(), item()]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ received: 2, recorded: 2, alreadyPresent: 0, status: 'SUBMITTED', replayed: false });
    expect(body.faults).toEqual([]);
    expect(Number(body.dataVersion)).toBeGreaterThanOrEqual(Number(body.batch));
    const [id = ''] = body.ids;
    const activity = await server.running.record.entries.activity(id);
    expect(activity).toMatchObject({ revision: 1, status: 'SUBMITTED', payload: { organisation: POLICE } });
    const [listed] = await server.running.record.imports(1, SERVICE_SCOPE);
    expect(listed).toMatchObject({
      batch: Number(body.batch),
      fileName: 'POST /intake/activities',
      accepted: 2,
      way: 'program',
    });
    expect((await send([item()], { token: lead })).body.status).toBe('VERIFIED');
  });

  it('comes as lines, too, with the ids of the sender', async () => {
    const ids = [randomUUID(), randomUUID().toUpperCase()];
    const lines = ids.map((id) => JSON.stringify(item({}, id)));
    const response = await post(`\uFEFF${lines.join('\r\n')}\n\n`, { kind: 'application/x-ndjson; charset=utf-8' });
    const answer = (await response.json()) as BulkAnswer;
    expect(answer).toMatchObject({ recorded: 2, ids: ids.map((id) => id.toLowerCase()) });
  });

  it('has one effect, sent twenty times at once, and is answered as it was first', async () => {
    const [before, text, key] = [await recorded(), JSON.stringify([item(), item(), item()]), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await (await post(text, { key })).json()) as BulkAnswer),
    );
    expect(await recorded()).toBe(before + 3);
    const told = answers.map(({ recorded: count, batch, ids }) => JSON.stringify({ count, batch, ids }));
    expect(new Set(told).size).toBe(1);
    expect(answers[0]?.recorded).toBe(3);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await refused(await post(`${text} `, { key }))).toEqual({ status: 409, code: 'CONFLICT' });
    // The key of one account is not that of another; what is recorded already is counted.
    const theirs = (await (await post(text, { key, token: other })).json()) as BulkAnswer;
    expect(theirs).toMatchObject({ recorded: 0, alreadyPresent: 3, batch: null });
  });

  it('is refused whole where one item is wrong, with index, field, code and repair in both languages', async () => {
    const [before, key] = [await recorded(), randomUUID()];
    const items = [
      item(),
      item({ topics: ['no_such_topic'] }),
      item({ places: [{ unit: NEIGHBOUR }], organisation: `police:${NEIGHBOUR}` }),
      item({ date: undefined, colour: 'red' }),
      item({ counts: [{ indicator: 'sessions', value: 'one' }] }),
      { ...item(), more: 1 },
      item({}, 'no uuid'),
      item({ date: '2999-01-01' }),
    ];
    const { status, body } = await send(items, { key });
    expect(status).toBe(422);
    expect(body).toMatchObject({ received: 8, recorded: 0, batch: null, status: null, ids: [] });
    expect(body.faults.map(({ index, field, code }) => [index, field, code])).toEqual([
      [1, 'topic', 'UNKNOWN_TOPIC'],
      [2, null, 'FORBIDDEN'],
      [3, 'activity.date', 'INVALID_ITEM'],
      [3, 'activity.colour', 'INVALID_ITEM'],
      [4, 'activity.counts.0.value', 'INVALID_ITEM'],
      [5, null, 'INVALID_ITEM'],
      [6, 'id', 'INVALID_ITEM'],
      [7, 'date', 'FUTURE_DATE'],
    ]);
    for (const { message, suggestion } of body.faults) {
      expect(message.vi).not.toBe(message.en);
      expect(suggestion?.vi).toBeTruthy();
      expect(suggestion?.en).toBeTruthy();
    }
    expect(await recorded()).toBe(before);
    // Nothing was recorded under the key: mended, the batch may keep it.
    expect((await send([item()], { key })).body).toMatchObject({ recorded: 1, replayed: false });
  });

  it('says which items repeat each other', async () => {
    const [one, id] = [item(), randomUUID()];
    const { status, body } = await send([one, item({}, id), one, item({}, id)]);
    expect(status).toBe(422);
    expect(body.faults.map(({ index, code }) => [index, code])).toEqual([
      [2, 'DUPLICATE_ROW'],
      [3, 'DUPLICATE_ROW'],
    ]);
    const [first] = (await send([item({}, id)])).body.ids;
    expect(first).toBe(id);
    expect(await refused(await post(JSON.stringify([item({}, id)])))).toEqual({ status: 409, code: 'CONFLICT' });
  });

  it('never takes in personal data, and never repeats them', async () => {
    const [number, phone] = ['012345678901', '0912345678'];
    const items = [item({ note: `CCCD ${number}` }), item({ note: `gọi ${phone}` }), item({ counts: number })];
    const response = await post(JSON.stringify(items));
    const text = await response.text();
    expect(response.status).toBe(422);
    const { faults } = JSON.parse(text) as BulkAnswer;
    expect(faults.map(({ code }) => code)).toEqual(['PERSONAL_ID_NUMBER', 'PHONE_NUMBER', 'INVALID_ITEM']);
    expect(`${text}${server.logged.join('')}`).not.toMatch(new RegExp(`${number}|${phone}`));
  });

  it('is refused by kind, key, form and size, each with its status', async () => {
    const good = JSON.stringify([item()]);
    expect(await refused(await post(good, { kind: 'text/csv' }))).toEqual({ status: 415, code: 'INVALID_ARGUMENT' });
    const headers = { authorization: `Bearer ${reporter}`, 'content-type': 'application/json' };
    const keyless = await fetch(`${server.url}/intake/activities`, { method: 'POST', headers, body: good });
    expect(await refused(keyless)).toEqual({ status: 400, code: 'INVALID_ARGUMENT' });
    for (const text of ['{', '{}', '[]']) expect((await post(text)).status, text).toBe(400);
    const many = JSON.stringify(Array.from({ length: 1_001 }, () => ({})));
    expect(await refused(await post(many))).toEqual({ status: 413, code: 'UPLOAD_TOO_LARGE' });
    const large = JSON.stringify([item({ note: 'x'.repeat(2_000_000) })]);
    expect(await refused(await post(large))).toEqual({ status: 413, code: 'UPLOAD_TOO_LARGE' });
    // The larger bodies are for this address alone.
    const graphql = { method: 'POST', headers, body: JSON.stringify({ query: `#${'x'.repeat(300_000)}` }) };
    expect((await fetch(`${server.url}/graphql`, graphql)).status).toBe(413);
  });

  it('takes 1,000 items at once', async () => {
    const items = Array.from({ length: 1_000 }, () => item());
    const began = performance.now();
    const { body } = await send(items, { token: lead });
    expect(body).toMatchObject({ recorded: 1_000, faultCount: 0 });
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('of an account that sends on and on is told to wait', async () => {
    const token = (
      await server.running.record.accounts.createToken({ name: 'busy', role: 'LEAD_DEPARTMENT', expires: null })
    ).token;
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 61; attempt += 1) {
      const response = await post('[]', { token });
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses.slice(0, 60).every((status) => status === 400)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await post('[]', { token: lead })).status).toBe(400);
  });
});

describe('a batch with warnings and no error', () => {
  const doubtful = () =>
    item({
      counts: [
        { indicator: 'sessions', value: 9_000 },
        { indicator: 'attendances', value: 45 },
      ],
    });
  const severities = ({ faults }: BulkAnswer) => [...new Set(faults.map(({ severity }) => severity))];

  it.each(['', '?warnings=accept'])('is recorded with %j, and its warnings are told', async (search) => {
    const { status, body } = await send([item(), doubtful()], { search });
    expect([status, body.recorded, severities(body)]).toEqual([200, 2, ['WARNING']]);
    expect(body.faults[0]).toMatchObject({ index: 1, field: 'sessions' });
  });

  it('is refused whole where the sender declares so, and recorded under the same key once it is accepted', async () => {
    const [items, key] = [[item(), doubtful()], randomUUID()];
    const refused = await send(items, { search: '?warnings=refuse', key });
    expect([refused.status, refused.body.recorded, refused.body.ids]).toEqual([422, 0, []]);
    expect(severities(refused.body)).toEqual(['WARNING']);
    expect(await send(items, { key })).toMatchObject({ status: 200, body: { recorded: 2, replayed: false } });
    const again = await send(items, { key, search: '?warnings=refuse' });
    expect(again).toMatchObject({ status: 200, body: { recorded: 2, replayed: true } });
    expect(await send([item()], { search: '?warnings=refuse' })).toMatchObject({ status: 200, body: { recorded: 1 } });
  });

  it.each(['?warnings=maybe', '?warning=refuse', '?warnings=refuse&warnings=accept'])(
    'names a choice like %s',
    async (search) => {
      const { status, body } = await send([item()], { search });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { code: 'INVALID_ARGUMENT' } });
    },
  );
});

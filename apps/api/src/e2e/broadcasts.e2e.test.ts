import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '@lantoa/domain';
import type { NewToken } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const OWN = '06235@2020-01-01';
const NEIGHBOUR = '06187@2020-01-01';
const POLICE = `police:${OWN}`;
const PARTS = `from to sourceFrom sourceTo recorded notYet notInForce tooMany
  repeats { of broadcastOn cells { field text } otherActors { actor role } }`;
const REPEAT = `query B($period: PeriodInput!) { broadcastsToRepeat(period: $period) { ${PARTS} } }`;
const SAVE = `mutation S($input: SaveActivityInput!) {
  saveActivity(input: $input) { saved { id revision } faults { code message } } }`;
const READ = `mutation R($input: EntryRowsInput!) {
  readEntryRows(input: $input) { activity { date places { unit } languages } faults { code message } } }`;

interface Broadcasts {
  readonly recorded: number;
  readonly notYet: number;
  readonly notInForce: number;
  readonly sourceFrom: string;
  readonly repeats: readonly {
    readonly of: string;
    readonly broadcastOn: string;
    readonly cells: readonly { readonly field: string; readonly text: string }[];
  }[];
}

let server: TestServer;
let reporter: string;
let neighbour: string;
let lead: string;
beforeAll(async () => {
  server = await TestServer.start();
  const tokenOf = async (token: Partial<NewToken> & Pick<NewToken, 'role'>) => {
    const issued = await server.running.record.accounts.createToken({ name: 'test', expires: null, ...token });
    return issued.token;
  };
  reporter = await tokenOf({ role: 'REPORTER', units: [OWN], organisation: POLICE });
  neighbour = await tokenOf({ role: 'REPORTER', units: [NEIGHBOUR] });
  lead = await tokenOf({ role: 'LEAD_DEPARTMENT' });
});
afterAll(() => server.stop());

async function ask<Data>(token: string, query: string, variables: Record<string, unknown>) {
  const { body } = await server.ask<Data>(null, query, variables, { authorization: `Bearer ${token}` });
  return body;
}

async function run(token: string, date: string, changes: object = {}, unit = OWN): Promise<string> {
  const id = randomUUID();
  const activity = {
    ...{ date, organisation: `police:${unit}`, places: [{ unit }], topics: ['drug_prevention'], languages: ['tay'] },
    ...{ activityType: 'broadcast_run', channel: 'commune_radio', counts: [{ indicator: 'sessions', value: 12 }] },
    note: 'Phát sau bản tin',
    ...changes,
  };
  const input = { id, expectedRevision: 0, idempotencyKey: randomUUID(), activity };
  const { data, errors } = await ask<{ saveActivity: { saved: object | null; faults: object[] } }>(token, SAVE, {
    input,
  });
  if (!data?.saveActivity.saved) throw new Error(JSON.stringify(errors ?? data?.saveActivity.faults));
  return id;
}

async function toRepeat(token: string, period: object): Promise<Broadcasts> {
  const { data, errors } = await ask<{ broadcastsToRepeat: Broadcasts }>(token, REPEAT, { period });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.broadcastsToRepeat;
}

describe('broadcasts of the period before', () => {
  it('come as rows for the same days, without their notes; nothing is recorded by asking', async () => {
    const first = await run(reporter, '2021-01-05');
    await run(reporter, '2021-01-31');
    await run(reporter, '2021-01-10', { activityType: 'press_item' });
    await run(neighbour, '2021-01-06', {}, NEIGHBOUR);
    const { repeats, ...rest } = await toRepeat(reporter, { code: 'cal:2021-M02' });
    expect(rest).toEqual({
      ...{ from: '2021-02-01', to: '2021-02-28', sourceFrom: '2021-01-01', sourceTo: '2021-01-31' },
      ...{ recorded: 0, notYet: 0, notInForce: 0, tooMany: 0 },
    });
    expect(repeats.map(({ broadcastOn }) => broadcastOn)).toEqual(['2021-01-05', '2021-01-31']);
    const [row] = repeats;
    expect(row?.of).toBe(first);
    const cells = Object.fromEntries(row?.cells.map(({ field, text }) => [field, text]) ?? []);
    expect(cells).toMatchObject({ date: '05/02/2021', sessions: '12', languages: 'Tiếng Tày' });
    expect(cells).not.toHaveProperty('note');
    const columns = Object.keys(cells);
    const input = { columns, rows: [Object.values(cells)] };
    const { data } = await ask<{ readEntryRows: readonly object[] }>(reporter, READ, { input });
    expect(data?.readEntryRows).toMatchObject([
      { activity: { date: '2021-02-05', places: [{ unit: OWN }], languages: ['tay'] } },
    ]);
  });

  it('are left out, and counted, where the period holds them already', async () => {
    await run(reporter, '2021-03-05');
    await run(reporter, '2021-03-12');
    await run(reporter, '2021-04-06');
    const { repeats, recorded } = await toRepeat(reporter, { code: 'cal:2021-M04' });
    expect(repeats.map(({ broadcastOn }) => broadcastOn)).toEqual(['2021-03-12']);
    expect(recorded).toBe(1);
  });

  it('are those from the 15th to the 14th for a reporting month, and of the days before for a window', async () => {
    await run(reporter, '2021-05-20');
    expect((await toRepeat(reporter, { code: 'admin:2021-M07' })).repeats).toMatchObject([
      { broadcastOn: '2021-05-20', cells: expect.arrayContaining([{ field: 'date', text: '20/06/2021' }]) },
    ]);
    const window = { from: '2021-05-26', to: '2021-06-04' };
    expect((await toRepeat(reporter, { range: window })).repeats).toMatchObject([
      { cells: expect.arrayContaining([{ field: 'date', text: '30/05/2021' }]) },
    ]);
  });

  it('are left out, and counted, where their day is still to come or their commune is no more', async () => {
    await run(lead, '2025-06-20');
    expect(await toRepeat(lead, { code: 'admin:2025-M08' })).toMatchObject({ repeats: [], notInForce: 1 });
    const today = civilDateAt(new Date().toISOString());
    const onAir = { organisation: 'radio_tv:20@2020-01-01', scope: 'province', places: [], channel: 'radio' };
    await run(lead, addDays(today, -12), onAir);
    await run(lead, addDays(today, -25), onAir);
    const { notYet, repeats } = await toRepeat(lead, { range: { from: addDays(today, -9), to: addDays(today, 10) } });
    expect(notYet).toBe(1);
    expect(repeats.map(({ broadcastOn }) => broadcastOn)).toEqual([addDays(today, -25)]);
  });

  it('stay within the own scope, and ask for a period that there is', async () => {
    await run(neighbour, '2021-08-05', {}, NEIGHBOUR);
    expect((await toRepeat(reporter, { code: 'cal:2021-M09' })).repeats).toEqual([]);
    expect((await toRepeat(neighbour, { code: 'cal:2021-M09' })).repeats).toHaveLength(1);
    for (const period of [{ code: 'x' }, { range: { from: '2021-02-01', to: '2021-01-01' } }]) {
      const { errors } = await ask(reporter, REPEAT, { period });
      expect(errors?.[0]?.extensions.code).toBe('INVALID_PERIOD');
    }
  });
});

import { randomUUID } from 'node:crypto';
import { addDays } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkAnswer } from '../features/entry/bulk-entry.service.ts';
import { TestServer } from '../testing/test-server.ts';
import { WatchedMonths } from '../testing/watched-months.ts';

/** First days of ten administrative months; the last of them, April, is the one that is looked at. */
const FIRST_DAYS = [
  ...['2022-06-15', '2022-07-15', '2022-08-15', '2022-09-15', '2022-10-15', '2022-11-15', '2022-12-15'],
  ...['2023-01-15', '2023-02-15', '2023-03-15'],
];
const MONTH = 'admin:2023-M04';
/** Nine months of twelve activities: up to 41 pass, as docs/methods says. */
const STEADY = Array.from({ length: 9 }, () => 12);
const PASSES = 41;
const UNEVEN = [2, 60, 3, 50, 2, 70, 4, 40, 2];
const UNDO = 'mutation U($input: UndoImportInput!) { undoImport(input: $input) { undo { retracted } } }';

let server: TestServer;
let watched: WatchedMonths;
let communes: readonly string[];
let reporter: string;
let lead: string;
beforeAll(async () => {
  server = await TestServer.start();
  watched = new WatchedMonths(server, 'OUTLIER_SURGE');
  communes = await watched.communesOf('Văn Lãng');
  const { accounts } = server.running.record;
  const scope = { role: 'REPORTER' as const, units: [own()], organisation: police(own()) };
  reporter = (await accounts.createToken({ name: 'test', expires: null, ...scope })).token;
  lead = await server.token('LEAD_DEPARTMENT');
  await watched.sent(MONTH, communes);
  await record(own(), STEADY);
});
afterAll(() => server.stop());

const own = () => communes[0] ?? '';
const police = (commune: string) => `police:${commune}`;
let made = 0;

/** Records that many activities of the commune's police in each month, no two alike; answers the batch. */
async function record(commune: string, months: readonly number[], token = lead, first = 0): Promise<string> {
  const items = months.flatMap((count, month) =>
    Array.from({ length: count }, (_, number) => ({
      activity: {
        ...{ date: addDays(FIRST_DAYS[first + month] ?? '', number % 28), organisation: police(commune) },
        ...{ places: [{ unit: commune }], topics: ['drug_prevention'] },
        ...{ activityType: 'community_session', channel: 'direct_community' },
        counts: [
          { indicator: 'sessions', value: 1 },
          { indicator: 'attendances', value: (made += 1) },
        ],
      },
    })),
  );
  const response = await fetch(`${server.url}/intake/activities`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    },
    body: JSON.stringify(items),
  });
  const { recorded, batch } = (await response.json()) as BulkAnswer;
  expect(recorded).toBe(items.length);
  return batch ?? '';
}

const inLastMonth = async (commune: string, count: number, token = lead) =>
  record(commune, [count], token, FIRST_DAYS.length - 1);

describe('a month in which a body records far more than in its months before', () => {
  it('is none while it lies within what is usual, or nobody has accepted what lies above it', async () => {
    expect(await watched.look(0)).toEqual({ rule: 'OUTLIER_SURGE', opened: [], cleared: 0 });
    await inLastMonth(own(), PASSES);
    expect(await watched.look(1)).toMatchObject({ opened: [], cleared: 0 });
    await inLastMonth(own(), PASSES, reporter);
    expect(await watched.look(2)).toMatchObject({ opened: [], cleared: 0 });
  });

  it('is none for a body without months before, nor for one whose months were always uneven', async () => {
    const [, fresh = '', uneven = ''] = communes;
    await inLastMonth(fresh, 60);
    await record(uneven, UNEVEN);
    await inLastMonth(uneven, 60);
    expect(await watched.look(3)).toMatchObject({ opened: [], cleared: 0 });
    expect(await watched.alerts()).toEqual([]);
  });

  it('is an alert with one activity more, once, ends when that is taken back, and is the same alert again', async () => {
    const batch = await inLastMonth(own(), 1);
    const { opened = [] } = (await watched.look(4)) ?? {};
    const [alert, ...others] = await watched.alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      ...{ id: opened[0], state: 'OPEN', isFromStart: false, organisation: police(own()), unit: { id: own() } },
      evidence: {
        ...{ period: MONTH, from: '2023-03-15', to: '2023-04-14', asOf: '2023-04-14', base: 'LS_200' },
        ...{ value: PASSES + 1, usual: 12, threshold: PASSES, measure: 'RECORDS' },
        ...{ numerator: null, denominator: STEADY.length, completeness: null },
      },
    });
    expect(await verified()).toBe(PASSES + 1);
    expect(await watched.look(5)).toMatchObject({ opened: [], cleared: 0 });

    await server.data('LEAD_DEPARTMENT', UNDO, { input: { batch, reason: 'Nhập nhầm kỳ' } });
    expect(await watched.look(6)).toMatchObject({ opened: [], cleared: 1 });
    expect((await watched.alerts('CLEARED')).map(({ id }) => id)).toEqual(opened);
    await inLastMonth(own(), 2);
    expect(await watched.look(7)).toMatchObject({ opened: [], cleared: 0 });
    expect(await watched.alerts()).toMatchObject([{ id: alert?.id, evidence: { value: PASSES + 2 } }]);
  });

  it('is over when the next month is closed, in which the body recorded as usual', async () => {
    await watched.sent('admin:2023-M05', communes);
    expect(await watched.look(8)).toMatchObject({ opened: [], cleared: 1 });
    expect(await watched.alerts()).toEqual([]);
  });
});

/** Activities of the body in the month, as anybody may ask for them. */
async function verified(): Promise<number | null | undefined> {
  const query = 'query ($q: AnalyticsQuery!) { analytics(query: $q) { rows { keys { id } cells { value } } } }';
  const { analytics } = await server.data<{
    analytics: { rows: { keys: { id: string | null }[]; cells: { value: number | null }[] }[] };
  }>('LEAD_DEPARTMENT', query, { q: { measures: ['ACTIVITIES'], groupBy: ['ORGANISATION'], period: { code: MONTH } } });
  return analytics.rows.find(({ keys: [body] }) => body?.id === police(own()))?.cells[0]?.value;
}

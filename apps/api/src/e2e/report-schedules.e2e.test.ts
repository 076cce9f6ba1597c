import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let people: CollectionActors;

beforeAll(async () => {
  server = await TestServer.start();
  people = await CollectionActors.on(server);
});
afterAll(() => server.stop());

interface Schedule {
  readonly id: string;
  readonly version: number;
  readonly isPaused: boolean;
  readonly opened: readonly { readonly period: string; readonly requestId: string }[];
  readonly due: readonly { readonly period: string; readonly title: string; readonly reports: number }[];
  readonly next: { readonly period: string; readonly opensOn: string; readonly windowTo: string } | null;
}

const SCHEDULE = `id version isPaused requesterName addressees { units allCommunes } opened { period requestId }
  due { period title reports dueOn } next { period opensOn windowTo }`;
const SAVE = `mutation ($input: SaveReportScheduleInput!) { saveReportSchedule(input: $input) { ${SCHEDULE} } }`;
const PAUSE = `mutation ($input: PauseReportScheduleInput!) { pauseReportSchedule(input: $input) { ${SCHEDULE} } }`;

/** The calendar months that have ended since three months ago, of the communes of Văn Lãng. */
function input(): object {
  const { requester, basis, topics, addressees } = people.requestInput({}) as Record<string, unknown>;
  const from = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
  const asks = { requester, basis, topics, addressees, dueWorkingDays: 5, titlePattern: 'Báo cáo {kỳ}' };
  return { version: 0, scheme: 'cal', periodicity: 'month', from, ...asks };
}

async function schedule(): Promise<Schedule | undefined> {
  const document = `{ reportSchedules { ${SCHEDULE} } }`;
  return (await people.data<{ reportSchedules: Schedule[] }>('LEAD_DEPARTMENT', document)).reportSchedules[0];
}

describe('schedules of the lead department', () => {
  it('are shown before they are saved: what opens at once, what opens next, or why they cannot be saved', async () => {
    const document = `query ($input: SaveReportScheduleInput!) { schedulePreview(input: $input) {
      due { period } upcoming { period title opensOn dueOn windowTo reports } } }`;
    interface Preview {
      readonly due: readonly { readonly period: string }[];
      readonly upcoming: readonly { readonly period: string; readonly opensOn: string; readonly reports: number }[];
    }
    const { schedulePreview: shown } = await people.data<{ schedulePreview: Preview }>('LEAD_DEPARTMENT', document, {
      input: input(),
    });
    expect(shown.due.length).toBeGreaterThan(1);
    expect(shown.upcoming).toHaveLength(4);
    expect(shown.upcoming.every(({ opensOn, reports }) => opensOn.endsWith('-01') && reports > 0)).toBe(true);
    const faulty = await people.ask('LEAD_DEPARTMENT', document, { input: { ...input(), dueWorkingDays: 99 } });
    expect(faulty.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
    expect(await schedule()).toBeUndefined();
  });

  it('tell what opens; a server that starts opens it, once, though another one starts beside it', async () => {
    const { saveReportSchedule: saved } = await people.data<{ saveReportSchedule: Schedule }>('LEAD_DEPARTMENT', SAVE, {
      input: input(),
    });
    const [first] = saved.due;
    expect(saved.due.length).toBeGreaterThan(1);
    expect(first).toMatchObject({ title: expect.stringMatching(/^Báo cáo tháng \d+\/\d{4}$/) });
    expect(first?.reports).toBeGreaterThan(0);
    expect(saved.next?.opensOn.endsWith('-01')).toBe(true);
    const others = await Promise.all([0, 1].map(async () => TestServer.start({ databaseUrl: server.databaseUrl })));
    const wanted = saved.due.map(({ period }) => period).toReversed();
    await expect.poll(async () => (await schedule())?.opened.length, { timeout: 20_000 }).toBe(wanted.length);
    const seen = await schedule();
    expect(seen?.opened.map(({ period }) => period)).toEqual(wanted);
    expect(seen?.due).toEqual([]);
    const { reportRequests } = await people.data<{ reportRequests: { id: string; kind: string; period: string }[] }>(
      'LEAD_DEPARTMENT',
      '{ reportRequests { id kind period } }',
    );
    expect(reportRequests.map(({ period }) => period).toSorted()).toEqual(wanted.toSorted());
    await Promise.all(others.map(async (other) => other.stop()));
    const told = others.flatMap(({ logged }) => logged.filter((line) => line.includes('scheduled_request_opened')));
    expect(told).toHaveLength(wanted.length);
  });

  it('are paused and go on; who saw another version is told both', async () => {
    const known = await schedule();
    const pause = { id: known?.id, version: known?.version };
    const { pauseReportSchedule } = await people.data<{ pauseReportSchedule: Schedule }>('LEAD_DEPARTMENT', PAUSE, {
      input: pause,
    });
    expect(pauseReportSchedule).toMatchObject({ isPaused: true, version: 2, next: null });
    const { body } = await people.ask('LEAD_DEPARTMENT', PAUSE, { input: { ...pause, isPaused: false } });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
    const again = await people.ask('LEAD_DEPARTMENT', SAVE, { input: input() });
    expect(again.body.errors?.[0]?.extensions.code).toBe('CONFLICT');
    const week = await people.ask('LEAD_DEPARTMENT', SAVE, { input: { ...input(), periodicity: 'week' } });
    expect(week.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

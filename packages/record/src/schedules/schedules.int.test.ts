import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { CollectionWorld } from '../collection/collection.fixture.ts';
import { openRecord } from '../open-record.ts';
import type { OpenedByClock, ReportSchedule, SaveReportSchedule } from './schedule.types.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
  world.on('2023-03-20');
});
afterEach(async () => world.record.close());

const department = () => world.viewer('LEAD_DEPARTMENT');

/** The administrative months from March 2023 on, asked of the communes of a district. */
async function save(changes: Partial<SaveReportSchedule> = {}): Promise<ReportSchedule> {
  return world.record.store.schedules.save({
    ...{ id: null, version: 0, scheme: 'admin', periodicity: 'month', from: '2023-03-15', until: null },
    ...{ dueWorkingDays: 2, correctionDays: 2, parentReviewDays: 2, departmentReviewDays: 3, holidays: [] },
    ...{ titlePattern: 'Báo cáo {kỳ}', requester: 'dept_info_comm:20@2020-01-01', basis: 'Chế độ báo cáo định kỳ' },
    ...{ topics: ['drug_prevention'], addressees: { units: [world.district] }, formVersion: '1' },
    ...{ index: world.index, viewer: department() },
    ...changes,
  });
}

const openDue = async (): Promise<OpenedByClock> => world.record.store.schedules.openDue(world.index);
const periodsOpened = async (): Promise<string[]> => (await openDue()).opened.map(({ period }) => period);

async function onlySchedule(): Promise<ReportSchedule> {
  const [schedule] = await world.record.store.schedules.schedules(department());
  if (!schedule) throw new Error('there is no schedule');
  return schedule;
}

describe('a schedule', () => {
  it('opens the request of a window once it is over in Asia/Ho_Chi_Minh, and the next look opens nothing', async () => {
    await save();
    world.record.clock.now = new Date('2023-04-14T16:59:59Z');
    expect(await periodsOpened()).toEqual([]);
    world.record.clock.now = new Date('2023-04-14T17:00:00Z');
    const before = await world.record.store.latestSeq();
    expect(await periodsOpened()).toEqual(['admin:2023-M04']);
    expect(await world.record.store.latestSeq()).toBe(before + 1);
    expect(await periodsOpened()).toEqual([]);
    const [request] = await world.record.store.collection.requests(department());
    expect(request).toMatchObject({
      ...{ kind: 'periodic', period: 'admin:2023-M04', title: 'Báo cáo tháng 4/2023', topics: ['drug_prevention'] },
      terms: { window: { from: '2023-03-15', to: '2023-04-14' }, dueOn: '2023-04-18', correctionDays: 2 },
      byStatus: { due: world.communes.length },
    });
    expect(await onlySchedule()).toMatchObject({
      ...{ due: [], next: { code: 'admin:2023-M05' }, opened: [{ period: 'admin:2023-M04', requestId: request?.id }] },
    });
  });

  it('opens what was over on the day named alone, with days that count from today', async () => {
    await save();
    world.on('2023-06-20');
    const { schedules } = world.record.store;
    expect((await schedules.openDue(world.index, '2023-04-14')).opened).toEqual([]);
    const ahead = await schedules.due(world.index, '2023-05-15');
    expect(ahead.opened.map(({ period }) => period)).toEqual(['admin:2023-M04', 'admin:2023-M05']);
    expect(ahead.opened[0]).toMatchObject({ ...{ from: '2023-03-15', to: '2023-04-14' }, dueOn: '2023-06-21' });
    expect(await world.record.count('report_request')).toBe(0);
    const { opened } = await schedules.openDue(world.index, '2023-05-14');
    expect(opened.map(({ period }) => period)).toEqual(['admin:2023-M04']);
    const [request] = await world.record.store.collection.requests(department());
    expect(request?.terms.dueOn).toBe('2023-06-21');
  });

  it('opens one request, however many look at once', async () => {
    await save();
    world.on('2023-04-15');
    const outcomes = await Promise.all(Array.from({ length: 20 }, openDue));
    expect(outcomes.flatMap(({ opened }) => opened)).toHaveLength(1);
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual([]);
    expect(await world.record.count('report_request')).toBe(1);
    expect(await world.record.count('report_schedule_opening')).toBe(1);
    expect(await world.record.store.verifyChain()).toMatchObject({ valid: true });
  });

  it('opens one request though two processes look', async () => {
    await save();
    world.on('2023-04-15');
    const now = (): Date => world.record.clock.now;
    const other = await openRecord({ databaseUrl: world.record.url, dataDir: '', now });
    const looks = await Promise.all([openDue(), other.schedules.openDue(world.index)]);
    await other.close();
    expect(looks.flatMap(({ opened }) => opened)).toHaveLength(1);
    expect(await world.record.count('report_request')).toBe(1);
  });

  it('opens what ended while nobody looked, with the whole time to report in', async () => {
    await save();
    world.on('2023-06-20');
    expect(await periodsOpened()).toEqual(['admin:2023-M04', 'admin:2023-M05', 'admin:2023-M06']);
    const requests = await world.record.store.collection.requests(department());
    expect(requests.map(({ terms }) => terms.dueOn)).toEqual(['2023-06-21', '2023-06-21', '2023-06-21']);
    expect(requests.map(({ byStatus }) => byStatus.due)).toEqual(requests.map(() => world.communes.length));
  });

  it('opens nothing for days before it begins or after its last one', async () => {
    await save({ from: '2023-03-16', until: '2023-06-13' });
    world.on('2023-08-01');
    expect(await periodsOpened()).toEqual(['admin:2023-M05']);
    expect(await onlySchedule()).toMatchObject({ due: [], next: null });
  });

  it('opens nothing while it is paused, nor later for what ended meanwhile', async () => {
    const { id, version } = await save();
    const { schedules } = world.record.store;
    await schedules.pause({ id, version, isPaused: true, viewer: department() });
    world.on('2023-05-20');
    expect(await periodsOpened()).toEqual([]);
    expect(await onlySchedule()).toMatchObject({ isPaused: true, version: 2, due: [], next: null });
    await schedules.pause({ id, version: 2, isPaused: false, viewer: department() });
    expect(await periodsOpened()).toEqual([]);
    world.on('2023-06-15');
    expect(await periodsOpened()).toEqual(['admin:2023-M06']);
  });

  it('opens nothing as it was, when somebody pauses it at the same moment', async () => {
    await save();
    world.on('2023-04-15');
    const looking = await world.record.asSuperuser(async (client) => {
      await client.query('BEGIN');
      await client.query('UPDATE lantoa.report_schedule SET is_paused = true, version = version + 1');
      const look = openDue();
      const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 20_000 }).toBeGreaterThan(0);
      await client.query('COMMIT');
      return { look };
    });
    expect(await looking.look).toEqual({ opened: [], refused: [] });
    expect(await world.record.count('report_request')).toBe(0);
  });

  it('takes a request that somebody opened by hand for its own', async () => {
    await save();
    world.on('2023-04-15');
    const byHand = world.request({ kind: 'periodic', period: 'admin:2023-M04', window: null });
    const { id } = await world.record.store.collection.openRequest(byHand);
    expect(await openDue()).toEqual({ opened: [], refused: [] });
    expect((await onlySchedule()).opened).toMatchObject([{ period: 'admin:2023-M04', requestId: id }]);
  });

  it('asks who is there at the end of each window: communes of the district, then those that they went into', async () => {
    world.on('2025-04-20');
    await save({ from: '2025-05-15' });
    world.on('2025-07-20');
    expect(await periodsOpened()).toEqual(['admin:2025-M06', 'admin:2025-M07']);
    const { collection } = world.record.store;
    const unitsOf = async (period: string) => {
      const request = (await collection.requests(department())).find((one) => one.period === period);
      const reports = await collection.submissions({ requestId: request?.id ?? '' }, department());
      return reports.map(({ unit }) => unit).toSorted();
    };
    const before = await unitsOf('admin:2025-M06');
    const after = await unitsOf('admin:2025-M07');
    const onMap = (base: 'LS_194' | 'LS_65', units: readonly string[]) =>
      units.every((unit) => world.index.base(base)?.units.includes(unit));
    expect(before.length).toBeGreaterThan(after.length);
    expect([onMap('LS_194', before), onMap('LS_65', after)]).toEqual([true, true]);
  });

  it('that cannot open one names the window and why, and leaves the other schedules alone', async () => {
    await save();
    await save({ scheme: 'cal', topics: ['drug_prevention'], from: '2023-03-01' });
    await world.record.ask(`UPDATE lantoa.report_schedule SET topics = '{gone}' WHERE scheme = 'admin'`);
    world.on('2023-04-20');
    const told = await world.record.store.schedules.due(world.index, '2023-04-20');
    const { opened, refused } = await openDue();
    expect(told.refused).toEqual(refused);
    expect(told.opened.map(({ period }) => period)).toEqual(['cal:2023-M03']);
    expect(opened.map(({ period }) => period)).toEqual(['cal:2023-M03']);
    expect(refused).toMatchObject([{ period: 'admin:2023-M04', why: { en: expect.stringContaining('topic') } }]);
    expect((await onlySchedule()).due).toMatchObject([{ code: 'admin:2023-M04' }]);
  });
});

describe('whoever changes a schedule', () => {
  it('changes what the next request asks, on the version that they saw', async () => {
    const { id } = await save();
    expect(await save({ id, version: 1, dueWorkingDays: 5 })).toMatchObject({ id, version: 2, dueWorkingDays: 5 });
    await expect(save({ id, version: 1 })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', versions: { yours: 1, current: 2 } },
    });
    const pause = world.record.store.schedules.pause({ id, version: 1, isPaused: true, viewer: department() });
    await expect(pause).rejects.toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
    world.on('2023-04-15');
    await openDue();
    const [request] = await world.record.store.collection.requests(department());
    expect(request?.terms.dueOn).toBe('2023-04-21');
    const trail = await world.record.store.auditTrail({ limit: 10, offset: 0 }, SERVICE_SCOPE);
    expect(trail.map(({ action }) => action).toSorted()).toEqual(['report_schedule.change', 'report_schedule.create']);
  });

  it('makes one for the same periods once, twenty at a time too', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, async () => save()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await world.record.count('report_schedule')).toBe(1);
  });

  it.each<[string, Partial<SaveReportSchedule>]>([
    ['a title with a place nobody knows', { titlePattern: 'Báo cáo {month}' }],
    ['no title', { titlePattern: ' ' }],
    ['a topic that is not in the catalogue', { topics: ['x'] }],
    ['a requester that is not there', { requester: 'x' }],
    ['no working day to report in', { dueWorkingDays: 0 }],
    ['a hundred days for a review', { parentReviewDays: 100 }],
    ['a first day long ago', { from: '2013-03-15' }],
    ['a last day before the first', { until: '2023-03-01' }],
    ['no whole window between its days', { until: '2023-04-13' }],
    ['nobody who owes a report', { addressees: {} }],
    ['a telephone number in its basis', { basis: 'Gọi 0912345678' }],
  ])('is refused with %s', async (_, changes) => {
    await expect(save(changes)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(await world.record.count('report_schedule')).toBe(0);
  });

  it('is of the lead department; others see none', async () => {
    const { id, version } = await save();
    for (const role of ['REPORTER', 'DISTRICT_OFFICER', 'AUDITOR', 'COMMITTEE'] as const) {
      const viewer = world.viewer(role);
      expect(await world.record.store.schedules.schedules(viewer)).toEqual([]);
      await expect(save({ id, version, viewer })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const pause = world.record.store.schedules.pause({ id, version, isPaused: true, viewer });
      await expect(pause).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(save({ id, version, periodicity: 'quarter' })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

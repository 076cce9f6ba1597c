import type { Organisation } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { cellsOf } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, PROVINCE, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const PAPER = 'paper';
const RADIO = 'radio';
const orphans = (attendances: number) => [{ group: 'orphans_with_relatives', attendances }];
const item = (organisation: string, date: string, changes = {}) => ({
  payload: payload({
    ...{ organisation, date, scope: 'province', places: [], districts: [], activityType: 'press_item' },
    ...{ channel: 'print_newspaper', ...changes },
  }),
  text: { note: `của ${organisation}`, organisationAsWritten: organisation },
});
const session = (organisation: string | null, date: string, attendances: number) => ({
  payload: payload({ organisation, date, groups: orphans(2) }, { attendances }),
});

const body = (id: string): Organisation => ({
  ...{ id, vi: id, en: id, actor: 'commune_police', area: PROVINCE },
  ...{ validFrom: null, validTo: null, synonyms: [] },
});
const press = (organisation: string | null, units: readonly string[] = []): AnalyticsViewer => ({
  ...{ profile: 'suppressed', role: 'PRESS_AGENCY', organisation, units },
});

describe('what is the own body’s', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const verified = [item(PAPER, '2023-03-01'), item(RADIO, '2023-03-02'), session(null, '2023-03-03', 30)];
    const waiting = [session(PAPER, '2023-03-04', 20), session(RADIO, '2023-03-05', 10)];
    const pack = { ...smallProvince(), organisations: [body(PAPER), body(RADIO)] };
    const reports = [reportBatch(3, { activities: verified }), reportBatch(4, { activities: waiting }, 'SUBMITTED')];
    model = await smallModel([], reports, pack);
  });
  afterAll(() => model.close());

  const ALL = { status: ['SUBMITTED', 'VERIFIED'] as const };
  const dates = async (viewer: AnalyticsViewer) => {
    const { activities } = await model.activities({ period: YEAR, where: ALL }, viewer);
    return activities.map(({ date }) => date);
  };

  test('a press agency reads the records of its body, wherever they lie, and no other', async () => {
    expect(await dates(press(PAPER))).toEqual(['2023-03-04', '2023-03-01']);
    expect(await dates(press(RADIO))).toEqual(['2023-03-05', '2023-03-02']);
  });

  test('no body, no rows: neither a place nor an unknown body opens any', async () => {
    expect(await dates(press(null, [BAN]))).toEqual([]);
    expect(await dates(press('nobody', [BAN]))).toEqual([]);
    expect(await dates(press(PAPER, [BAN]))).toEqual(['2023-03-04', '2023-03-01']);
  });

  test('the history of a record follows the list', async () => {
    const { activities } = await model.activities({ period: YEAR }, press(PAPER));
    const [own] = activities;
    expect(own?.note).toBe(`của ${PAPER}`);
    const history = (viewer: AnalyticsViewer) => model.activityHistory({ id: own?.id ?? '' }, viewer);
    expect((await history(press(PAPER)))?.revisions).toHaveLength(1);
    expect(await history(press(RADIO))).toBeNull();
  });

  test('others answer for places, and for a body beside them', async () => {
    const reporter = { ...press(PAPER, [CHU]), role: 'REPORTER' };
    expect(await dates(reporter)).toEqual(['2023-03-04', '2023-03-01']);
    expect(await dates({ ...reporter, units: [BAN] })).toHaveLength(4);
  });

  test('own records count before they are accepted, those of others do not', async () => {
    const total = async (viewer: AnalyticsViewer) => {
      const cells = await cellsOf(model, { measures: ['ATTENDANCES'], period: YEAR, where: ALL }, viewer);
      return cells.get('')?.ATTENDANCES?.value;
    };
    expect(await total(press(PAPER))).toBe(30 + 20);
    expect(await total(press(RADIO))).toBe(30 + 10);
    expect(await total(press(null, [BAN]))).toBe(30);
  });

  test('figures of the own body alone are exact, those of another or of all are not', async () => {
    const ofGroup = (organisation: readonly string[], viewer: AnalyticsViewer) => {
      const where = { ...ALL, organisation, targetGroup: ['orphans_with_relatives'] };
      return cellsOf(model, { measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP'], period: YEAR, where }, viewer);
    };
    const own = await ofGroup([PAPER], press(PAPER));
    expect(own.get('orphans_with_relatives')?.ATTENDANCES).toMatchObject({ value: 2, status: 'VALUE' });
    for (const [asked, viewer] of [
      [[RADIO], press(PAPER)],
      [[PAPER, RADIO], press(PAPER)],
      [[PAPER], { ...press(PAPER), role: 'ANALYST' }],
      [[PAPER], { ...press(PAPER), profile: 'public' }],
    ] as const)
      await expect(ofGroup(asked, viewer)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, PUBLIC, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NORTH, payload } from './testing/small-province.ts';

const YEAR = { code: 'admin:2023-Y' };
const byGroup: AnalyticsQuery = { measures: ['ATTENDANCES', 'ACTIVITIES'], groupBy: ['TARGET_GROUP'], period: YEAR };
const BESIDE = { value: null, status: 'SUPPRESSED_SECONDARY' };
const HIDDEN = { value: null, status: 'SUPPRESSED_PRIMARY', numerator: null, denominator: null, estimated: false };

describe('what analysts see of sensitive groups', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const groups = (orphans: number, prison: number, pupils: number) => [
      { group: 'orphans_with_relatives', attendances: orphans },
      { group: 'under18_post_prison', attendances: prison },
      { group: 'pupils', attendances: pupils },
    ];
    model = await smallModel([
      payload({ groups: groups(3, 1, 2) }, { attendances: 20 }),
      payload(
        { places: [{ unit: CHU, attendances: null }], groups: groups(9, 2, 1), date: '2022-12-20' },
        { attendances: 30 },
      ),
      payload(
        { places: [{ unit: DOI, attendances: null }], groups: groups(14, 0, 40), date: '2023-08-03' },
        { attendances: 90 },
      ),
    ]);
  });
  afterAll(() => model.close());

  test('the province in a year: groups that are large enough, never what no group explains', async () => {
    const cells = await cellsOf(model, byGroup, SUPPRESSED);
    expect(cells.get('pupils')?.ATTENDANCES?.value).toBe(3 + 40);
    expect(cells.get('under18_post_prison')?.ATTENDANCES).toMatchObject(HIDDEN);
    expect(cells.get('under18_post_prison')?.ACTIVITIES?.value).toBe(3);
    expect(cells.get('orphans_with_relatives')?.ATTENDANCES).toMatchObject({ value: 3 + 9 + 14, status: 'VALUE' });
    expect(cells.get('unspecified')?.ATTENDANCES).toMatchObject(BESIDE);
    expect(cells.get('')?.ATTENDANCES?.value).toBe(20 + 30 + 90);
  });

  test('communes: those merged into one block are hidden together, every group of a covered one is shown', async () => {
    const cells = await cellsOf(model, { ...byGroup, groupBy: ['COMMUNE', 'TARGET_GROUP'] }, SUPPRESSED);
    for (const commune of ['00001', '00002', '00003']) {
      expect(cells.get(`${commune}|orphans_with_relatives`)?.ATTENDANCES).toMatchObject(HIDDEN);
      expect(cells.get(`${commune}|orphans_with_relatives`)?.ACTIVITIES?.value).toBe(1);
      expect(cells.get(`${commune}|under18_post_prison`)?.ACTIVITIES).toMatchObject(HIDDEN);
      expect(cells.get(`${commune}|unspecified`)?.ACTIVITIES).toMatchObject(BESIDE);
      expect(cells.get(commune)?.ATTENDANCES).toBeUndefined();
    }
  });

  test.each<[string, Partial<AnalyticsQuery>]>([
    ['a day', { period: { range: { from: '2023-05-10', to: '2023-05-10' } } }],
    ['a window that no period begins', { period: { range: { from: '2023-05-02', to: '2023-05-31' } } }],
    ['a week', { groupBy: ['TARGET_GROUP', 'WEEK'], period: { code: 'cal:2023-Y' } }],
    ['a channel', { where: { channel: ['direct_community'] } }],
    ['a base of another time', { base: 'LS_65' }],
    ['a topic', { groupBy: ['TARGET_GROUP', 'TOPIC'] }],
    ['records that are not verified', { where: { status: ['SUBMITTED'] } }],
    ['an earlier state of knowledge', { asKnownOn: '2024-01-02T12:00:00Z' }],
    ['rows that add up', { countBasis: 'FULL' }],
    [
      'a comparison with an odd window',
      { period: { range: { from: '2023-01-01', to: '2023-02-28' } }, compareTo: 'PREVIOUS_PERIOD' },
    ],
    ['people that do not add up over places', { measures: ['TRAINEES'] }],
    [
      'a filter on a group and a channel',
      { groupBy: [], where: { targetGroup: ['pupils'], channel: ['direct_community'] } },
    ],
  ])('%s is outside the lattice', async (_, changes) => {
    const refused = model.analytics({ ...byGroup, ...changes }, SUPPRESSED);
    await expect(refused).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
    const exact = model.analytics({ ...byGroup, ...changes }, EXACT);
    await expect(exact).resolves.toMatchObject({ rows: expect.any(Array) });
  });

  test('work stays open at any detail, with or without a filter on a sensitive group', async () => {
    const work: AnalyticsQuery = { measures: ['ACTIVITIES'], groupBy: ['DAY'], period: YEAR };
    const cells = await cellsOf(model, { ...work, where: { targetGroup: ['orphans_with_relatives'] } }, SUPPRESSED);
    expect(cells.get('2023-05-10')?.ACTIVITIES?.value).toBe(1);
    const byType = await cellsOf(model, { ...work, groupBy: ['TARGET_GROUP', 'ACTIVITY_TYPE'] }, SUPPRESSED);
    expect(byType.get('orphans_with_relatives|community_session')?.ACTIVITIES?.value).toBe(3);
  });

  test.each<[string, Partial<AnalyticsQuery>]>([
    ['a commune', { where: { targetGroup: ['under18_post_prison'], commune: [CHU] } }],
    ['rows of districts', { groupBy: ['DISTRICT'], where: { targetGroup: ['pupils', 'under18_post_prison'] } }],
    ['a day', { groupBy: ['DAY'], where: { targetGroup: ['under18_post_prison'] } }],
  ])('a group for the province only is not asked about by %s, whatever is counted', async (_, changes) => {
    const query: AnalyticsQuery = { measures: ['ACTIVITIES'], period: YEAR, ...changes };
    await expect(model.analytics(query, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
  });

  test('where a group is shown for the province only, a row being there tells nothing', async () => {
    const query: AnalyticsQuery = {
      measures: ['ACTIVITIES'],
      groupBy: ['TARGET_GROUP', 'ACTIVITY_TYPE'],
      period: YEAR,
    };
    const quiet = await smallModel([
      payload({ groups: [{ group: 'pupils', attendances: 2 }] }),
      payload({ activityType: 'press_item', groups: [{ group: 'under18_post_prison', attendances: 2 }] }),
    ]);
    expect([...(await cellsOf(quiet, query, SUPPRESSED)).keys()]).toEqual([
      'pupils|community_session',
      'under18_post_prison|community_session',
      '',
    ]);
    await quiet.close();
  });

  test.each(['FULL', 'FRACTIONAL'] as const)(
    '%s would let a hidden row be had from the total, so it is refused',
    async (countBasis) => {
      const query: AnalyticsQuery = {
        ...byGroup,
        measures: ['ACTIVITIES'],
        groupBy: ['TARGET_GROUP', 'DISTRICT'],
        countBasis,
      };
      await expect(model.analytics(query, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
      await expect(model.analytics(query, EXACT)).resolves.toMatchObject({ truncated: false });
    },
  );

  test('gaps of work for such a group are refused', async () => {
    const query = { areaClass: ['border'], period: YEAR, where: { targetGroup: ['under18_post_prison'] } };
    await expect(model.equityGaps(query, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
    expect((await model.equityGaps(query, EXACT)).gaps[0]?.inClass.value).toBe(1);
    const open = await model.equityGaps({ ...query, where: { targetGroup: ['orphans_with_relatives'] } }, SUPPRESSED);
    expect(open.evidence.explain).toMatchObject({ bindings: null, rowsRead: null });
  });

  test('gaps of attendances are refused for every group', async () => {
    const query = { areaClass: ['border'], period: YEAR, measure: 'ATTENDANCES_PER_1000' } as const;
    for (const group of ['orphans_with_relatives', 'pupils']) {
      const asked = { ...query, where: { targetGroup: [group] } };
      await expect(model.equityGaps(asked, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
      await expect(model.equityGaps(asked, EXACT)).resolves.toMatchObject({ evidence: { base: 'AS_OF_EVENT' } });
    }
    await expect(model.equityGaps(query, SUPPRESSED)).resolves.toMatchObject({ evidence: { base: 'AS_OF_EVENT' } });
  });

  test('a comparison gives no hidden figure away', async () => {
    const query: AnalyticsQuery = {
      ...byGroup,
      groupBy: ['COMMUNE', 'TARGET_GROUP'],
      period: { code: 'cal:2024-Y' },
      compareTo: 'PREVIOUS_PERIOD',
    };
    const hidden = { value: null, status: 'SUPPRESSED_PRIMARY' };
    const cell = (await cellsOf(model, query, SUPPRESSED)).get('00001|orphans_with_relatives')?.ATTENDANCES;
    expect(cell).toMatchObject({ previous: hidden, change: hidden });
    const exact = (await cellsOf(model, query, EXACT)).get('00001|orphans_with_relatives')?.ATTENDANCES;
    expect(exact?.previous?.value).toBe(3);
  });

  test('order and limit see released values only', async () => {
    const query: AnalyticsQuery = {
      ...byGroup,
      groupBy: ['TARGET_GROUP', 'COMMUNE'],
      orderBy: [{ measure: 'ATTENDANCES' }],
    };
    const { rows } = await model.analytics(query, SUPPRESSED);
    const orphans = rows.filter((row) => row.keys[0]?.code === 'orphans_with_relatives');
    expect(orphans.map((row) => row.keys[1]?.code)).toEqual(['00001', '00002', '00003']);
  });

  test('the explanation shows neither rows nor bindings where groups are asked about', async () => {
    const guarded = await model.analytics(byGroup, SUPPRESSED);
    expect(guarded.evidence.explain).toMatchObject({ bindings: null, rowsRead: null, profile: 'suppressed' });
    expect(guarded.evidence.warnings.map(({ code }) => code)).toContain('SENSITIVE_HIDDEN');
    const open = await model.analytics({ measures: ['ACTIVITIES'], period: YEAR }, SUPPRESSED);
    expect(open.evidence.explain?.bindings).not.toBeNull();
    expect(open.evidence.explain?.rowsRead).toBe(3);
  });

  test('with the exact profile everything is shown', async () => {
    const cells = await cellsOf(model, { ...byGroup, where: { commune: [CHU], channel: ['direct_community'] } }, EXACT);
    expect(cells.get('under18_post_prison')?.ATTENDANCES?.value).toBe(2);
  });

  test('a reporter sees the own commune exactly at any detail, the others as everybody else', async () => {
    const reporter = { ...SUPPRESSED, role: 'REPORTER', units: [CHU] };
    const own = await cellsOf(
      model,
      { ...byGroup, where: { commune: [CHU], channel: ['direct_community'] } },
      reporter,
    );
    expect(own.get('under18_post_prison')?.ATTENDANCES?.value).toBe(2);
    expect(own.get('unspecified')?.ATTENDANCES?.value).toBe(18);
    const rows = await cellsOf(model, { ...byGroup, groupBy: ['COMMUNE', 'TARGET_GROUP'] }, reporter);
    expect(rows.get('00002|orphans_with_relatives')?.ATTENDANCES?.value).toBe(9);
    expect(rows.get('00001|orphans_with_relatives')?.ATTENDANCES).toMatchObject(HIDDEN);
    const foreign = { ...byGroup, where: { commune: [BAN], channel: ['direct_community'] } };
    await expect(model.analytics(foreign, reporter)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
    const district = { ...SUPPRESSED, role: 'DISTRICT_OFFICER', units: [NORTH] };
    expect((await cellsOf(model, foreign, district)).get('orphans_with_relatives')?.ATTENDANCES?.value).toBe(3);
    const analyst = { ...SUPPRESSED, units: [CHU] };
    await expect(
      model.analytics({ ...foreign, where: { ...foreign.where, commune: [CHU] } }, analyst),
    ).rejects.toMatchObject({
      code: 'OUTSIDE_LATTICE',
    });
  });

  test('behind a share link the thresholds are twice as high', async () => {
    const cells = await cellsOf(model, byGroup, PUBLIC);
    expect(cells.get('orphans_with_relatives')?.ATTENDANCES?.value).toBe(26);
    const few = await smallModel(
      [BAN, CHU, DOI, GIA].map((unit) =>
        payload(
          { places: [{ unit, attendances: null }], groups: [{ group: 'orphans_with_relatives', attendances: 3 }] },
          { attendances: 30 },
        ),
      ),
    );
    expect((await cellsOf(few, byGroup, SUPPRESSED)).get('orphans_with_relatives')?.ATTENDANCES?.value).toBe(12);
    expect((await cellsOf(few, byGroup, PUBLIC)).get('orphans_with_relatives')?.ATTENDANCES).toMatchObject(HIDDEN);
    await few.close();
  });

  test('exact reads of sensitive groups are told to the audit, other reads are not', async () => {
    const told: unknown[] = [];
    const auditor = { ...EXACT, onSensitiveRead: (read: unknown) => told.push(read) };
    await model.analytics({ ...byGroup, groupBy: ['DISTRICT'] }, auditor);
    await model.analytics({ ...byGroup, where: { targetGroup: ['pupils'] } }, auditor);
    expect(told).toEqual([]);
    await model.analytics(byGroup, auditor);
    await model.analytics({ ...byGroup, groupBy: [], where: { targetGroup: ['orphans_with_relatives'] } }, auditor);
    await model.equityGaps(
      { areaClass: ['border'], period: YEAR, where: { targetGroup: ['under18_post_prison'] } },
      auditor,
    );
    expect(told).toEqual([
      { measures: 'ATTENDANCES ACTIVITIES', groupBy: 'TARGET_GROUP', period: 'admin:2023-Y', groups: '' },
      { measures: 'ATTENDANCES ACTIVITIES', groupBy: '', period: 'admin:2023-Y', groups: 'orphans_with_relatives' },
      { measures: 'COMMUNE_COVERAGE', groupBy: 'TOPIC', period: 'admin:2023-Y', groups: 'under18_post_prison' },
    ]);
  });

  test('administrators are shown nothing', async () => {
    await expect(model.analytics(byGroup, { ...SUPPRESSED, role: 'ADMINISTRATOR' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what is not verified yet', () => {
  test('is seen by the department and inside the own scope, by nobody else', async () => {
    const model = await smallModel([]);
    await model.applyBatch(
      reportBatch(
        3,
        { activities: [{ payload: payload() }, { payload: payload({ places: [{ unit: CHU, attendances: null }] }) }] },
        'SUBMITTED',
      ),
    );
    const query: AnalyticsQuery = { measures: ['ACTIVITIES'], period: YEAR, where: { status: ['SUBMITTED'] } };
    const count = async (viewer: typeof EXACT) => (await cellsOf(model, query, viewer)).get('')?.ACTIVITIES?.value;
    expect(await count(EXACT)).toBe(2);
    expect(await count({ ...SUPPRESSED, role: 'REPORTER', units: [CHU] })).toBe(1);
    expect(await count({ ...SUPPRESSED, role: 'REPORTER', units: [] })).toBe(0);
    expect(await count({ ...SUPPRESSED, units: [] })).toBe(0);
    await model.close();
  });
});

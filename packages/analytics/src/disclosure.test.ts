import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { CHU, payload } from './testing/small-province.ts';

const YEAR = { code: 'admin:2023-Y' };
const byGroup: AnalyticsQuery = { measures: ['ATTENDANCES', 'ACTIVITIES'], groupBy: ['TARGET_GROUP'], period: YEAR };
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
    ]);
  });
  afterAll(() => model.close());

  test('the province in a whole reporting year: exact but for small counts and the rest that would tell them', async () => {
    const cells = await cellsOf(model, byGroup, SUPPRESSED);
    expect(cells.get('orphans_with_relatives')?.ATTENDANCES).toMatchObject({ value: 12, status: 'VALUE' });
    expect(cells.get('under18_post_prison')?.ATTENDANCES).toMatchObject(HIDDEN);
    expect(cells.get('under18_post_prison')?.ACTIVITIES?.value).toBe(2);
    expect(cells.get('pupils')?.ATTENDANCES?.value).toBe(3);
    expect(cells.get('unspecified')?.ATTENDANCES).toMatchObject(HIDDEN);
    expect(cells.get('')?.ATTENDANCES?.value).toBe(50);
  });

  test.each<[string, Partial<AnalyticsQuery>]>([
    ['a commune', { where: { commune: [CHU] } }],
    ['a month', { period: { code: 'admin:2023-M01' } }],
    ['a calendar year', { period: { code: 'cal:2023-Y' } }],
    ['a channel', { where: { channel: ['direct_community'] } }],
    ['an earlier state of knowledge', { asKnownOn: '2024-01-02T12:00:00Z' }],
  ])(
    '%s: every sensitive cell is hidden, large ones like small ones, and so is what no group explains',
    async (_, changes) => {
      const cells = await cellsOf(model, { ...byGroup, ...changes }, SUPPRESSED);
      expect(cells.get('orphans_with_relatives')?.ATTENDANCES).toMatchObject(HIDDEN);
      expect(cells.get('unspecified')?.ATTENDANCES).toMatchObject(HIDDEN);
      expect(cells.get('under18_post_prison')?.ACTIVITIES).toMatchObject(HIDDEN);
      expect(cells.get('orphans_with_relatives')?.ACTIVITIES?.value).toBeGreaterThan(0);
      expect(cells.get('pupils')?.ATTENDANCES?.value).toBeGreaterThan(0);
    },
  );

  test('rows of places: neither cells nor an order by them tell the hidden values', async () => {
    const query: AnalyticsQuery = {
      ...byGroup,
      groupBy: ['TARGET_GROUP', 'COMMUNE'],
      orderBy: [{ measure: 'ATTENDANCES' }],
    };
    const { rows } = await model.analytics(query, SUPPRESSED);
    const orphans = rows.filter((row) => row.keys[0]?.code === 'orphans_with_relatives');
    expect(orphans.map((row) => row.keys[1]?.code)).toEqual(['00001', '00002']);
    for (const row of orphans) expect(row.cells[0]).toMatchObject(HIDDEN);
  });

  test('a filter on a sensitive group hides people in every row, and work too where only the province may know', async () => {
    const filtered: AnalyticsQuery = {
      ...byGroup,
      groupBy: [],
      where: { targetGroup: ['orphans_with_relatives', 'pupils'] },
    };
    const cells = await cellsOf(model, filtered, SUPPRESSED);
    expect(cells.get('')?.ATTENDANCES).toMatchObject(HIDDEN);
    expect(cells.get('')?.ACTIVITIES?.value).toBe(2);
    const prison = await cellsOf(model, { ...filtered, where: { targetGroup: ['under18_post_prison'] } }, SUPPRESSED);
    expect(prison.get('')?.ACTIVITIES).toMatchObject(HIDDEN);
  });

  test('where a group is shown for the province only, a row being there tells nothing', async () => {
    const query: AnalyticsQuery = { ...byGroup, groupBy: ['TARGET_GROUP', 'ACTIVITY_TYPE'] };
    const quiet = await smallModel([
      payload({ groups: [{ group: 'pupils', attendances: 2 }] }),
      payload({ activityType: 'press_item', groups: [{ group: 'under18_post_prison', attendances: 2 }] }),
    ]);
    const rows = async (one: ReadModel) => [...(await cellsOf(one, query, SUPPRESSED)).keys()];
    expect(await rows(quiet)).toEqual([
      'pupils|community_session',
      'under18_post_prison|community_session',
      'under18_post_prison|press_item',
      'unspecified|community_session',
      'unspecified|press_item',
      '',
    ]);
    const filtered = await cellsOf(quiet, { ...query, where: { targetGroup: ['under18_post_prison'] } }, SUPPRESSED);
    expect([...filtered.keys()]).toEqual(['']);
    await quiet.close();
  });

  test.each(['FULL', 'FRACTIONAL'] as const)(
    '%s would let a hidden row be had from the total, so it is refused',
    async (countBasis) => {
      const query: AnalyticsQuery = {
        measures: ['ACTIVITIES'],
        groupBy: ['TARGET_GROUP'],
        period: { code: 'cal:2023-Y' },
        countBasis,
      };
      await expect(model.analytics(query, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
      expect((await cellsOf(model, query, EXACT)).get('pupils')?.ACTIVITIES?.value).toBeGreaterThan(0);
    },
  );

  test('gaps of work for such a group are hidden as a whole', async () => {
    const query = { areaClass: ['border'], period: YEAR, where: { targetGroup: ['under18_post_prison'] } };
    const { gaps, evidence } = await model.equityGaps(query, SUPPRESSED);
    for (const gap of gaps)
      for (const cell of [gap.inClass, gap.reference, gap.difference, gap.ratio]) expect(cell).toMatchObject(HIDDEN);
    expect(evidence.explain).toMatchObject({ bindings: null, rowsRead: null });
    expect((await model.equityGaps(query, EXACT)).gaps[0]?.inClass.value).toBe(1);
  });

  test('a comparison gives no hidden figure away', async () => {
    const cells = await cellsOf(
      model,
      { ...byGroup, period: { code: 'cal:2023-Y' }, compareTo: 'PREVIOUS_PERIOD' },
      SUPPRESSED,
    );
    const cell = cells.get('orphans_with_relatives')?.ATTENDANCES;
    expect(cell?.previous).toEqual({ value: null, status: 'SUPPRESSED_PRIMARY' });
    expect(cell?.change).toEqual({ value: null, status: 'SUPPRESSED_PRIMARY' });
  });

  test('the explanation shows neither rows nor bindings where groups are asked about', async () => {
    const guarded = await model.analytics({ ...byGroup, where: { commune: [CHU] } }, SUPPRESSED);
    expect(guarded.evidence.explain).toMatchObject({ bindings: null, rowsRead: null, profile: 'suppressed' });
    expect(guarded.evidence.warnings.map(({ code }) => code)).toContain('SENSITIVE_HIDDEN');
    const open = await model.analytics({ measures: ['ACTIVITIES'], period: YEAR }, SUPPRESSED);
    expect(open.evidence.explain?.bindings).not.toBeNull();
    expect(open.evidence.explain?.rowsRead).toBe(2);
  });

  test('with the exact profile everything is shown', async () => {
    const cells = await cellsOf(model, { ...byGroup, where: { commune: [CHU] } }, EXACT);
    expect(cells.get('under18_post_prison')?.ATTENDANCES?.value).toBe(2);
  });
});

describe('hotspot classes', () => {
  test('are no filter, no row and no label for those without exact figures', async () => {
    const model = await smallModel([payload()]);
    const hotspot = { measures: ['ACTIVITIES'], period: YEAR, where: { areaClass: ['social_evils_hotspot'] } } as const;
    await expect(model.analytics(hotspot, SUPPRESSED)).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    expect((await cellsOf(model, hotspot, EXACT)).get('')?.ACTIVITIES?.value).toBe(1);
    const classes = await cellsOf(model, { measures: ['COMMUNES'], period: YEAR, groupBy: ['AREA_CLASS'] }, SUPPRESSED);
    expect([...classes.keys()]).toEqual(['border', 'unspecified', '']);
    const { units } = await model.blindSpots({ on: '2026-01-01', base: 'AS_OF_EVENT' }, SUPPRESSED);
    expect(units.flatMap((unit) => unit.areaClasses.map(({ code }) => code))).not.toContain('social_evils_hotspot');
    const tiles = await model.areaUnits('LS_200', null, 'VI', SUPPRESSED);
    expect(tiles.flatMap((tile) => tile.areaClasses.map(({ areaClass }) => areaClass.code))).toEqual(['border']);
    await model.close();
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

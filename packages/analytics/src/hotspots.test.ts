import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReferencePack } from '@lantoa/domain';
import type { AnalyticsQuery, AnalyticsViewer, Measure, SensitiveRead } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, PUBLIC, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, NORTH, SOUTH, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { code: 'admin:2023-Y' };
const HOTSPOT = 'social_evils_hotspot';
const inUnit = (unit: string) => payload({ places: [{ unit, attendances: null }] }, { attendances: 10 });
const WORK = [inUnit(BAN), inUnit(CHU), inUnit(DOI), inUnit(DOI), inUnit(GIA)];

const reporter = (unit: string): AnalyticsViewer => ({ profile: 'suppressed', units: [unit], role: 'REPORTER' });
const officer = (unit: string): AnalyticsViewer => ({ profile: 'suppressed', units: [unit], role: 'DISTRICT_OFFICER' });
const COMMITTEE: AnalyticsViewer = { ...EXACT, role: 'COMMITTEE' };
const AUDITOR: AnalyticsViewer = { ...EXACT, role: 'AUDITOR' };

/** Of the small province, with a mandate for hotspots; which communes are one is what the tests turn. */
function provinceWith(hotspots: readonly string[]): ReferencePack {
  const small = smallProvince();
  const membership = { areaClass: HOTSPOT, validFrom: null, validTo: null, basisVi: 'thử', basisEn: 'made up' };
  return {
    ...small,
    classMemberships: [
      ...small.classMemberships.filter(({ areaClass }) => areaClass !== HOTSPOT),
      ...hotspots.map((unit) => ({ ...membership, unit, status: 'proxy' as const })),
    ],
    priorities: [{ topic: 'crime_prevention', list: 'area_class', code: HOTSPOT }],
  };
}

const byClass = (more: Partial<AnalyticsQuery> = {}): AnalyticsQuery => ({
  measures: ['ACTIVITIES', 'COMMUNES', 'COMMUNES_REACHED'],
  groupBy: ['AREA_CLASS'],
  period: YEAR,
  ...more,
});

describe('hotspot classes', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel(WORK, [], provinceWith([BAN, DOI]));
  });
  afterAll(() => model.close());

  const hotspots = async (viewer: AnalyticsViewer, query = byClass()) => {
    const cells = await cellsOf(model, query, viewer);
    const row = cells.get(query.groupBy?.includes('AREA_CLASS') ? HOTSPOT : '');
    const value = (measure: Measure) => row?.[measure]?.value;
    return row ? [value('ACTIVITIES'), value('COMMUNES'), value('COMMUNES_REACHED')] : null;
  };
  const onMap = async (viewer: AnalyticsViewer) => {
    const units = await model.areaUnits('LS_200', null, 'VI', viewer);
    return units
      .filter(({ areaClasses }) => areaClasses.some(({ areaClass }) => areaClass.code === HOTSPOT))
      .map(({ unit }) => unit.id);
  };
  const warnings = async (viewer: AnalyticsViewer, query = byClass()) =>
    (await model.analytics(query, viewer)).evidence.warnings.map(({ code }) => code);

  test.each<[string, AnalyticsViewer, number[], string[]]>([
    ['the department knows all', EXACT, [3, 2, 2], [BAN, DOI]],
    ['the committee knows all', COMMITTEE, [3, 2, 2], [BAN, DOI]],
    ['a hotspot knows itself', reporter(BAN), [1, 1, 1], [BAN]],
    ['another one knows itself', reporter(DOI), [2, 1, 1], [DOI]],
    ['a district knows those that lie in it', officer(SOUTH), [2, 1, 1], [DOI]],
    ['a viewer of several units knows them', { ...officer(NORTH), units: [NORTH, DOI] }, [3, 2, 2], [BAN, DOI]],
  ])('%s: as a row, as a filter, on the map, in the catalogue', async (_, viewer, figures, units) => {
    expect(await hotspots(viewer)).toEqual(figures);
    expect(await hotspots(viewer, byClass({ groupBy: [], where: { areaClass: [HOTSPOT] } }))).toEqual(figures);
    expect(await onMap(viewer)).toEqual(units);
    const { codes } = await model.catalogue('VI', viewer);
    expect(codes.map(({ code }) => code)).toContain(HOTSPOT);
    const { units: blind } = await model.blindSpots({ on: '2026-01-01', base: 'LS_200', areaClass: [HOTSPOT] }, viewer);
    expect([...new Set(blind.map(({ unit }) => unit.id))].toSorted()).toEqual(units);
    const matrix = await model.mandateMatrix({ period: YEAR }, viewer);
    expect(matrix.cells.map(({ activities }) => activities.value)).toEqual([figures[0]]);
  });

  test.each<[string, AnalyticsViewer]>([
    ['an analyst', SUPPRESSED],
    ['an analyst with a unit', { ...SUPPRESSED, units: [BAN] }],
    ['an auditor', AUDITOR],
    ['a share link', PUBLIC],
    ['a share link of a unit', { ...PUBLIC, units: [BAN], role: 'REPORTER' }],
    ['a unit that is none', reporter(CHU)],
  ])('%s knows none: no row, no filter, no label, no code, no warning', async (_, viewer) => {
    expect(await hotspots(viewer)).toBeNull();
    const filter = byClass({ groupBy: [], where: { areaClass: [HOTSPOT] } });
    await expect(model.analytics(filter, viewer)).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    expect(await onMap(viewer)).toEqual([]);
    expect(JSON.stringify(await model.catalogue('VI', viewer))).not.toContain(HOTSPOT);
    const answers = [
      await model.analytics(byClass({ fill: 'MEMBERS' }), viewer),
      await model.blindSpots({ on: '2026-01-01', base: 'LS_200' }, viewer),
      await model.mandateMatrix({ period: YEAR }, viewer),
    ];
    for (const { evidence, ...answer } of answers) {
      expect(JSON.stringify([answer, evidence.warnings])).not.toContain('hotspot');
    }
  });

  test('rows of the own units only say so', async () => {
    expect(await warnings(reporter(BAN))).toContain('OWN_UNITS_ONLY');
    expect(await warnings(reporter(BAN), byClass({ groupBy: [] }))).not.toContain('OWN_UNITS_ONLY');
    expect(await warnings(reporter(BAN), byClass({ where: { areaClass: ['border'] } }))).not.toContain(
      'OWN_UNITS_ONLY',
    );
    for (const viewer of [EXACT, SUPPRESSED, reporter(CHU)])
      expect(await warnings(viewer)).not.toContain('OWN_UNITS_ONLY');
    const spots = { on: '2026-01-01', base: 'LS_200', areaClass: [HOTSPOT] };
    const { evidence } = await model.blindSpots(spots, reporter(BAN));
    expect(evidence.warnings.map(({ code }) => code)).toContain('OWN_UNITS_ONLY');
  });

  test.each<[string, AnalyticsViewer, string]>([
    ['the department', EXACT, 'FORBIDDEN'],
    ['a hotspot', reporter(BAN), 'FORBIDDEN'],
    ['a unit that is none', reporter(CHU), 'UNKNOWN_CODE'],
  ])('no file holds one, also of %s; who would know it is told', async (_, onScreen, refusal) => {
    const viewer = { ...onScreen, leavesAsFile: true };
    expect(await hotspots(viewer)).toBeNull();
    const { evidence, rows } = await model.analytics(byClass({ groupBy: ['AREA_CLASS_COMBINATION'] }), viewer);
    expect(rows.map(({ keys }) => keys[0]?.code ?? '')).toEqual(['border', 'unspecified', '']);
    const told = evidence.warnings.map(({ code }) => code).includes('HOTSPOTS_NOT_EXPORTED');
    expect(told).toBe(refusal === 'FORBIDDEN');
    expect(await warnings(viewer, byClass({ groupBy: [] }))).not.toContain('HOTSPOTS_NOT_EXPORTED');
    const filter = byClass({ groupBy: [], where: { areaClass: [HOTSPOT] } });
    await expect(model.analytics(filter, viewer)).rejects.toMatchObject({ code: refusal });
  });

  test('that somebody read which units are some is told to the audit, of a unit that reads of itself it is not', async () => {
    const reads: unknown[] = [];
    const onSensitiveRead = (read: SensitiveRead) => reads.push([read.groupBy, read.period, read.groups, read.classes]);
    const ask = async (viewer: AnalyticsViewer) => {
      const asking = { ...viewer, onSensitiveRead };
      await model.analytics(byClass(), asking);
      await model.analytics(byClass({ groupBy: ['AREA_CLASS_COMBINATION'], where: { areaClass: ['border'] } }), asking);
      await model.analytics(byClass({ where: { areaClass: ['border'] } }), asking);
      await model.analytics(byClass({ groupBy: ['COMMUNE'] }), asking);
      await model.areaUnits('LS_200', '2023-06-01', 'VI', asking);
      await model.blindSpots({ on: '2023-12-14', days: 30, base: 'LS_200', district: [NORTH] }, asking);
      await model.blindSpots({ on: '2023-12-14', base: 'LS_65' }, asking);
      await model.equityGaps({ areaClass: ['border'], period: YEAR }, asking);
      await model.mandateMatrix({ period: YEAR }, asking);
    };
    await ask(COMMITTEE);
    expect(reads).toEqual([
      ['AREA_CLASS', 'admin:2023-Y', '', HOTSPOT],
      ['AREA_CLASS_COMBINATION', 'admin:2023-Y', '', HOTSPOT],
      ['COMMUNE', '2023-06-01', '', HOTSPOT],
      ['TOPIC', '2023-11-14/2023-12-14', '', HOTSPOT],
      ['AREA_CLASS', 'admin:2023-Y', '', HOTSPOT],
    ]);
    await model.equityGaps({ areaClass: [HOTSPOT], period: YEAR }, { ...EXACT, onSensitiveRead });
    expect(reads).toHaveLength(6);
    for (const viewer of [reporter(BAN), officer(SOUTH), AUDITOR, SUPPRESSED]) await ask(viewer);
    expect(reads).toHaveLength(6);
  });

  test('a class that is known in part has no gap to the others', async () => {
    const gap = { areaClass: [HOTSPOT], period: YEAR };
    expect((await model.equityGaps(gap, EXACT)).gaps).not.toEqual([]);
    await expect(model.equityGaps(gap, reporter(BAN))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(model.equityGaps(gap, reporter(CHU))).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
    await expect(model.equityGaps(gap, SUPPRESSED)).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
  });
});

describe('whether other units are hotspots', () => {
  let one: ReadModel;
  let other: ReadModel;
  beforeAll(async () => {
    one = await smallModel(WORK, [], provinceWith([BAN]));
    other = await smallModel(WORK, [], provinceWith([BAN, DOI, GIA]));
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  const CLASS_QUERIES: readonly Partial<AnalyticsQuery>[] = [
    {},
    { base: 'LS_65' },
    { where: { areaClass: [HOTSPOT] } },
    { groupBy: [], where: { areaClass: ['border', HOTSPOT] } },
    { groupBy: ['AREA_CLASS_COMBINATION'] },
    { groupBy: ['COMMUNE', 'AREA_CLASS'] },
  ];
  const QUESTIONS: readonly ((model: ReadModel, viewer: AnalyticsViewer) => Promise<unknown>)[] = [
    ...CLASS_QUERIES.map(
      (query) => (model: ReadModel, viewer: AnalyticsViewer) =>
        model.analytics(byClass({ fill: 'MEMBERS', ...query }), viewer),
    ),
    (model, viewer) =>
      model.analytics(byClass({ measures: ['ATTENDANCES'], groupBy: ['TARGET_GROUP', 'AREA_CLASS'] }), viewer),
    (model, viewer) => model.analytics(byClass({ limit: 1, others: true }), viewer),
    (model, viewer) => model.blindSpots({ on: '2026-01-01', base: 'LS_200' }, viewer),
    (model, viewer) => model.blindSpots({ on: '2026-01-01', base: 'LS_200', areaClass: [HOTSPOT] }, viewer),
    (model, viewer) => model.equityGaps({ areaClass: ['border', HOTSPOT], period: YEAR }, viewer),
    (model, viewer) => model.equityGaps({ areaClass: ['border'], period: YEAR }, viewer),
    (model, viewer) => model.mandateMatrix({ period: YEAR }, viewer),
    (model, viewer) => model.activities({ period: YEAR, where: { areaClass: [HOTSPOT] } }, viewer),
    (model, viewer) => model.areaUnits('LS_200', null, 'VI', viewer),
    (model, viewer) => model.catalogue('VI', viewer),
    (model, viewer) =>
      model.comparison(
        { measure: 'SESSIONS', level: 'COMMUNE', period: YEAR, where: { areaClass: [HOTSPOT] } },
        viewer,
      ),
  ];
  // How long it took is the only thing that may differ.
  const told = async (question: (typeof QUESTIONS)[number], model: ReadModel, viewer: AnalyticsViewer) => {
    const answer = await question(model, viewer).catch((fault: unknown) => ({ fault: String(fault) }));
    return JSON.stringify(answer, (key, value: unknown) => (key === 'milliseconds' ? null : value));
  };

  test.each<[string, AnalyticsViewer]>([
    ['a hotspot', reporter(BAN)],
    ['its district', officer(NORTH)],
    ['a unit that is none', reporter(CHU)],
    ['an auditor', AUDITOR],
    ['a share link', PUBLIC],
  ])('%s is told the same, be it so or not', async (_, viewer) => {
    for (const question of QUESTIONS)
      expect(await told(question, one, viewer)).toBe(await told(question, other, viewer));
  });

  test('and the department is not', async () => {
    const differing = [];
    for (const question of QUESTIONS)
      if ((await told(question, one, EXACT)) !== (await told(question, other, EXACT))) differing.push(question);
    expect(differing.length).toBeGreaterThan(QUESTIONS.length / 3);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery, AnalyticsViewer, Dimension } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED, cellsOf } from './testing/ask.ts';
import { DETAILED_ACTIVITIES, detailedProvince } from './testing/detailed-province.ts';
import { smallModel } from './testing/small-model.ts';

const YEAR = { code: 'cal:2023-Y' };
describe('dimensions of what stands beside topic and place', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel(DETAILED_ACTIVITIES, [], detailedProvince());
  });
  afterAll(() => model.close());

  const activities = async (
    groupBy: readonly Dimension[],
    where: AnalyticsQuery['where'] = null,
    more: Partial<AnalyticsQuery> = {},
    viewer: AnalyticsViewer = EXACT,
  ) => {
    const query = { measures: ['ACTIVITIES'] as const, groupBy, period: YEAR, where, ...more };
    const cells = await cellsOf(model, query, viewer);
    return Object.fromEntries([...cells].map(([key, row]) => [key, row.ACTIVITIES?.value]));
  };

  test.each<[Dimension, Record<string, number>]>([
    ['FLAG', { interactive: 1, it_applied: 1, unspecified: 3, '': 4 }],
    ['CONTENT_THEME', { legal_awareness: 1, unspecified: 3, '': 4 }],
    ['PARTNER', { school: 1, youth_union: 1, unspecified: 3, '': 4 }],
    ['MOVEMENT', { mass_movement_national_security: 1, unspecified: 3, '': 4 }],
    ['CAMPAIGN_LINK', { emulation_movement: 1, unspecified: 3, '': 4 }],
    ['LANGUAGE', { vi: 1, tay: 2, unspecified: 2, '': 4 }],
    ['PLATFORM', { facebook: 1, zalo: 1, unspecified: 2, '': 4 }],
    ['ORGANISATION', { 'police-ban': 1, unspecified: 3, '': 4 }],
    ['PLAN', { plan_crime_2023: 4, plan_drugs_2023: 1, '': 4 }],
    ['PEER_GROUP', { border: 1, interior: 2, district_wide: 1, '': 4 }],
    [
      'AREA_CLASS_COMBINATION',
      { 'border+social_evils_hotspot+remote': 1, remote: 1, unspecified: 1, district_wide: 1, '': 4 },
    ],
  ])('%s', async (dimension, expected) => {
    expect(await activities([dimension])).toEqual(expected);
  });

  test.each<[string, AnalyticsQuery['where'], number]>([
    ['flags', { flag: ['it_applied'] }, 1],
    ['themes', { contentTheme: ['legal_awareness', 'party_policy'] }, 1],
    ['partners', { partner: ['youth_union'] }, 1],
    ['movements', { movement: ['mass_movement_national_security'] }, 1],
    ['campaigns', { campaignLink: ['emulation_movement'] }, 1],
    ['languages', { language: ['tay'] }, 2],
    ['platforms', { platform: ['zalo', 'facebook'] }, 2],
    ['bodies', { organisation: ['police-ban'] }, 1],
    ['plans', { plan: ['plan_drugs_2023'] }, 1],
    ['plans of another year', { plan: ['plan_drugs_2022'] }, 0],
  ])('a filter by %s', async (_, where, expected) => {
    expect(await activities([], where)).toEqual({ '': expected });
  });

  test('a plan holds work of its own year only, whatever the window', async () => {
    const window = { period: { range: { from: '2022-12-01', to: '2023-12-31' } } };
    expect(await activities(['PLAN'], null, window)).toEqual({
      plan_crime_2023: 4,
      plan_drugs_2023: 1,
      plan_drugs_2022: 1,
      '': 5,
    });
  });

  test('a body that the reference does not know keeps its id', async () => {
    expect(await activities(['ORGANISATION'], null, { period: { code: 'cal:2022-Y' } })).toEqual({
      'police-gone': 1,
      '': 1,
    });
  });

  test('fill lists the members in force: plans of the window, combinations that a unit has, all bodies', async () => {
    const none = { language: ['vi'], platform: ['zalo'] };
    expect(Object.keys(await activities(['PLAN'], none, { fill: 'MEMBERS' }))).toEqual([
      'plan_crime_2023',
      'plan_drugs_2023',
      '',
    ]);
    expect(Object.keys(await activities(['AREA_CLASS_COMBINATION'], none, { fill: 'MEMBERS' }))).toEqual([
      'remote',
      'border+social_evils_hotspot+remote',
      'unspecified',
      '',
    ]);
    expect(Object.keys(await activities(['PEER_GROUP'], none, { fill: 'MEMBERS' }))).toEqual([
      'border',
      'interior',
      '',
    ]);
    expect(Object.keys(await activities(['ORGANISATION'], none, { fill: 'MEMBERS' }))).toEqual([
      'police-ban',
      'police-chu',
      '',
    ]);
  });

  test('exclusive combinations and peer groups add up to all communes, their people and their attendances', async () => {
    for (const dimension of ['AREA_CLASS_COMBINATION', 'PEER_GROUP'] as const) {
      const measures = ['COMMUNES', 'COMMUNES_REACHED', 'POPULATION', 'ATTENDANCES'] as const;
      const cells = await cellsOf(model, { measures, groupBy: [dimension], period: YEAR });
      for (const measure of measures) {
        const rows = [...cells].filter(([key]) => key !== '').map(([, row]) => row[measure]?.value ?? 0);
        expect(rows.reduce((sum, value) => sum + value, 0)).toBe(cells.get('')?.[measure]?.value);
      }
    }
  });

  test('restricted classes are no part of a combination for those who may not see them', async () => {
    const seen = await activities(['AREA_CLASS_COMBINATION'], null, {}, SUPPRESSED);
    expect(seen).toEqual({ 'border+remote': 1, remote: 1, unspecified: 1, district_wide: 1, '': 4 });
  });

  test('rows that do not add up are told by the words of their dimension, not by its code', async () => {
    const query = { measures: ['ACTIVITIES'] as const, groupBy: ['TOPIC'] as const, period: YEAR };
    const messageOf = async (lang: 'VI' | 'EN') => {
      const { evidence } = await model.analytics({ ...query, lang }, EXACT);
      return evidence.warnings.find(({ code }) => code === 'NOT_ADDITIVE')?.message;
    };
    expect(await messageOf('VI')).toMatch(/^Các dòng theo “Nội dung” không cộng thành tổng/);
    expect(await messageOf('EN')).toMatch(/^Rows by “Topic” do not add up/);
  });

  test('figures of platforms have no total over platforms, and say so', async () => {
    const query = { measures: ['VIEWS', 'PRESS_ITEMS'] as const, groupBy: ['PLATFORM'] as const, period: YEAR };
    const cells = await cellsOf(model, query);
    expect(cells.get('facebook')?.VIEWS?.value).toBe(100);
    expect(cells.get('')?.PRESS_ITEMS?.value).toBe(2);
    expect(cells.get('')?.VIEWS).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'not_additive_over_platforms' });
    const { evidence } = await model.analytics(query, EXACT);
    expect(evidence.warnings.map((warning) => warning.code)).toContain('NOT_ADDITIVE');
    const one = await cellsOf(model, { ...query, where: { platform: ['zalo'] } });
    expect(one.get('')?.VIEWS?.value).toBe(40);
  });
});

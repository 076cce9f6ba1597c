import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery, Dimension } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { cellsOf } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, payload } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const BOTH = [
  { topic: 'drug_prevention', role: 'primary' as const },
  { topic: 'crime_prevention', role: 'integrated' as const },
];

describe('dimensions', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel([
      payload({}, { sessions: 1 }),
      payload(
        { topics: BOTH, subtopics: ['domestic_violence'], places: [{ unit: CHU, attendances: null }] },
        { sessions: 2 },
      ),
      payload(
        {
          activityType: 'press_item',
          channel: 'print_newspaper',
          scope: 'district',
          places: [],
          districts: ['182@2020-01-01'],
        },
        { press_items: 4 },
      ),
      payload({ activityType: 'press_item', channel: 'print_newspaper', scope: 'province', places: [], districts: [] }),
      payload(
        { places: [{ unit: DOI, attendances: null }], setting: null, observances: ['child_action_month'] },
        { sessions: 4 },
      ),
    ]);
  });
  afterAll(() => model.close());

  const activities = async (
    groupBy: readonly Dimension[],
    where: AnalyticsQuery['where'] = null,
    fill: AnalyticsQuery['fill'] = null,
  ) => {
    const cells = await cellsOf(model, { measures: ['ACTIVITIES'], groupBy, period: YEAR, where, fill });
    return Object.fromEntries([...cells].map(([key, row]) => [key, row.ACTIVITIES?.value]));
  };

  test.each<[Dimension[], Record<string, number>]>([
    [['TOPIC_ROLE'], { primary: 5, integrated: 1, '': 5 }],
    [['SUBTOPIC'], { domestic_violence: 1, unspecified: 4, '': 5 }],
    [['PROVINCE'], { '20': 5, '': 5 }],
    [['DISTRICT'], { '181': 2, '182': 2, province_wide: 1, '': 5 }],
    [['FORMER_DISTRICT'], { '181': 2, '182': 2, province_wide: 1, '': 5 }],
    [['COMMUNE'], { '00001': 1, '00002': 1, '00003': 1, district_wide: 1, province_wide: 1, '': 5 }],
    [['AREA_CLASS'], { border: 1, social_evils_hotspot: 1, unspecified: 4, '': 5 }],
    [['CHANNEL_GROUP'], { direct_community: 3, print_newspaper: 2, '': 5 }],
    [['SETTING'], { community: 4, unspecified: 1, '': 5 }],
    [['OBSERVANCE'], { child_action_month: 1, unspecified: 4, '': 5 }],
    [['TARGET_GROUP'], { unspecified: 5, '': 5 }],
    [['REPORTING_HALF_YEAR'], { 'admin:2023-H1': 5, '': 5 }],
    [['WEEK', 'DAY'], { 'cal:2023-W19|2023-05-10': 5, '': 5 }],
  ])('%s', async (groupBy, expected) => {
    expect(await activities(groupBy)).toEqual(expected);
  });

  test('topic and role together are pairs, in either order', async () => {
    const pairs = {
      'crime_prevention|primary': 4,
      'crime_prevention|integrated': 1,
      'drug_prevention|primary': 1,
      '': 5,
    };
    expect(await activities(['TOPIC', 'TOPIC_ROLE'])).toEqual(pairs);
    const turned = Object.fromEntries(
      Object.entries(pairs).map(([key, value]) => [key.split('|').reverse().join('|'), value]),
    );
    expect(await activities(['TOPIC_ROLE', 'TOPIC'])).toEqual(turned);
  });

  test('a filter by role and topic means that topic in that role', async () => {
    const integrated = { topicRole: ['integrated'], topic: ['crime_prevention'] };
    expect(await activities([], integrated)).toEqual({ '': 1 });
    expect(await activities(['TOPIC'], integrated)).toEqual({ crime_prevention: 1, '': 1 });
    expect(await activities([], { topicRole: ['integrated'], topic: ['drug_prevention'] })).toEqual({ '': 0 });
  });

  test('a filter on a grouped dimension leaves only the asked members', async () => {
    expect(await activities(['TOPIC'], { topic: ['crime_prevention'] })).toEqual({ crime_prevention: 5, '': 5 });
    expect(await activities(['COMMUNE'], { district: ['181'] })).toEqual({ '00001': 1, '00002': 1, '': 2 });
    expect(await activities(['AREA_CLASS'], { areaClass: ['border'] })).toEqual({ border: 1, '': 1 });
  });

  test('fill makes members of places only with their own districts', async () => {
    const found = await activities(['DISTRICT', 'COMMUNE'], { reachBasis: 'PLACE_BOUND' }, 'MEMBERS');
    expect(Object.keys(found)).toEqual(['181|00001', '181|00002', '182|00003', '182|00004', '']);
  });

  test('the diversity of forms: one form is 1, even halves are 2', async () => {
    const diversity = async (where: AnalyticsQuery['where']) => {
      const cells = await cellsOf(model, { measures: ['FORM_DIVERSITY'], period: YEAR, where });
      return cells.get('')?.FORM_DIVERSITY;
    };
    expect((await diversity({ commune: [BAN] }))?.value).toBe(1);
    expect((await diversity({ district: ['182'] }))?.value).toBe(2);
    expect((await diversity(null))?.value).toBeCloseTo(Math.exp(-(0.6 * Math.log(0.6) + 0.4 * Math.log(0.4))), 10);
    expect(
      await diversity({ channel: ['direct_community'], topic: ['drug_prevention'], commune: [BAN] }),
    ).toMatchObject({
      value: null,
      status: 'NOT_APPLICABLE',
    });
  });

  test('every measure of a sum is summed from its own indicator', async () => {
    const measures = ['SESSIONS', 'PRESS_ITEMS', 'BROADCAST_RUNS'] as const;
    const total = (await cellsOf(model, { measures, period: YEAR })).get('');
    expect(measures.map((measure) => total?.[measure]?.value)).toEqual([7, 4, 0]);
    expect(total?.BROADCAST_RUNS?.status).toBe('ZERO');
  });

  test('district-wide and province-wide rows have no communes to reach', async () => {
    const cells = await cellsOf(model, {
      measures: ['COMMUNES', 'COMMUNE_COVERAGE', 'ACTIVITIES'],
      groupBy: ['COMMUNE'],
      period: YEAR,
    });
    expect(cells.get('province_wide')?.COMMUNES).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'no_place' });
    expect(cells.get('district_wide')?.COMMUNE_COVERAGE).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: 'no_units',
    });
    expect(cells.get('00001')?.COMMUNE_COVERAGE).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery, CostedQuestion } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { payload } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const ask = (changes: Partial<AnalyticsQuery>): CostedQuestion => ({
  kind: 'analytics',
  query: { measures: ['ACTIVITIES'], period: YEAR, ...changes },
});

let model: ReadModel;
beforeAll(async () => {
  model = await smallModel([payload()]);
});
afterAll(() => model.close());

describe('the cost of a question', () => {
  // The small province has 4 communes in 2 districts, and 2 topics; each dimension has one member more for what has none.
  test.each<[string, CostedQuestion, number]>([
    ['without dimensions there is one group', ask({}), 1],
    ['topics', ask({ groupBy: ['TOPIC'] }), 3],
    ['one topic of the filter', ask({ groupBy: ['TOPIC'], where: { topic: ['drug_prevention'] } }), 2],
    ['communes', ask({ groupBy: ['COMMUNE'] }), 5],
    ['communes with their districts are no more than communes', ask({ groupBy: ['DISTRICT', 'COMMUNE'] }), 5],
    ['communes of one district', ask({ groupBy: ['COMMUNE'], where: { district: ['181'] } }), 3],
    ['months', ask({ groupBy: ['MONTH'] }), 12],
    ['months with their quarters are no more than months', ask({ groupBy: ['QUARTER', 'MONTH'] }), 12],
    ['days', ask({ groupBy: ['DAY'] }), 365],
    ['all together', ask({ groupBy: ['COMMUNE', 'MONTH', 'TOPIC'] }), 5 * 12 * 3],
    ['blind spots', { kind: 'blindSpots', query: { on: '2023-12-14' } }, 3 * 5],
    ['a comparison', { kind: 'comparison', query: { measure: 'ACTIVITIES', level: 'COMMUNE', period: YEAR } }, 5],
    ['reports', { kind: 'reportingRates', query: { period: { code: 'admin:2023-Y' } } }, 5 * 12],
  ])('counts groups: %s', (_, question, groups) => {
    expect(model.costOf(question, EXACT).groups).toBe(groups);
  });

  test('grows with measures and a compared period, in units of a thousand figures', () => {
    const wide = ask({ groupBy: ['COMMUNE', 'DAY'], measures: ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES'] });
    expect(model.costOf(wide, EXACT)).toMatchObject({ groups: 1_825, figures: 5_475, cost: 6 });
    const compared = ask({ groupBy: ['COMMUNE', 'DAY'], compareTo: 'PREVIOUS_PERIOD' });
    expect(model.costOf(compared, EXACT)).toMatchObject({ figures: 3_650, cost: 4 });
    expect(model.costOf(ask({}), EXACT).cost).toBe(1);
  });

  test.each<[string, Partial<AnalyticsQuery>]>([
    ['topics and communes', { groupBy: ['TOPIC', 'COMMUNE'] }],
    ['places with their traits', { groupBy: ['DISTRICT', 'COMMUNE', 'PEER_GROUP', 'AREA_CLASS_COMBINATION'] }],
    ['classes and months', { groupBy: ['AREA_CLASS', 'MONTH'] }],
    ['weeks and months', { groupBy: ['WEEK', 'MONTH'] }],
    ['channels and their groups', { groupBy: ['CHANNEL', 'CHANNEL_GROUP', 'ACTIVITY_TYPE'] }],
  ])('is an upper bound: no answer has more rows than its groups (%s)', async (_, changes) => {
    const query: AnalyticsQuery = { measures: ['ACTIVITIES'], period: YEAR, fill: 'ALL', totals: false, ...changes };
    const rows = (await model.analytics(query, EXACT)).rows.filter(({ kind }) => kind === 'DATA').length;
    expect(rows).toBeGreaterThan(1);
    expect(rows).toBeLessThanOrEqual(model.costOf({ kind: 'analytics', query }, EXACT).groups);
  });

  test('is known at once, however long the window is', () => {
    const ages = { range: { from: '0001-01-01', to: '9999-12-31' } };
    const { cost } = model.costOf(ask({ groupBy: ['DAY', 'COMMUNE'], period: ages }), EXACT);
    expect(cost).toBeGreaterThan(18_000);
  });

  test('of a question that cannot be understood is not estimated', () => {
    expect(() => model.costOf(ask({ where: { topic: ['nothing'] } }), EXACT)).toThrow('UNKNOWN_CODE');
  });
});

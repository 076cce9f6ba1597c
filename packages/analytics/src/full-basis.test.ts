import { describe, expect, test } from 'vitest';
import type { ActivityPayload } from '@lantoa/domain';
import type { Dimension, Measure } from './contract.ts';
import { cellsOf } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, payload } from './testing/small-province.ts';

const BOTH = [
  { topic: 'crime_prevention', role: 'primary' },
  { topic: 'drug_prevention', role: 'integrated' },
] as const;
// Crime prevention reaches Bản and Chu, drug prevention Chu and Đội.
const ACTIVITIES = [
  payload({}, { attendances: 10, sessions: 1 }),
  payload({ places: [{ unit: CHU, attendances: 30 }], topics: BOTH }, { attendances: 30, sessions: 3 }),
  payload({ places: [{ unit: DOI, attendances: null }], topics: [{ topic: 'drug_prevention', role: 'primary' }] }, {}),
] satisfies ActivityPayload[];

async function totalOf(measures: readonly Measure[], groupBy: readonly Dimension[]) {
  const model = await smallModel(ACTIVITIES);
  try {
    const query = { measures, groupBy, period: { code: 'cal:2023-Y' }, countBasis: 'FULL' } as const;
    const total = (await cellsOf(model, query)).get('') ?? {};
    return Object.fromEntries(measures.map((measure) => [measure, [total[measure]?.value, total[measure]?.reason]]));
  } finally {
    await model.close();
  }
}

describe('a total under the full basis', () => {
  test('adds the members of counts up and says so', async () => {
    const measures = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'COMMUNES_REACHED'] as const;
    expect(await totalOf([...measures, 'POPULATION_IN_REACHED_COMMUNES'], ['TOPIC'])).toEqual({
      ACTIVITIES: [4, 'sum_over_members'],
      SESSIONS: [7, 'sum_over_members'],
      ATTENDANCES: [70, 'sum_over_members'],
      COMMUNES_REACHED: [4, 'sum_over_members'],
      POPULATION_IN_REACHED_COMMUNES: [8000, 'sum_over_members'],
    });
  });

  test('has no share, rate, bound or day, since a sum of those of the members is the figure of nothing', async () => {
    const measures = [
      'COMMUNE_COVERAGE',
      'POPULATION_COVERAGE',
      'ATTENDANCES_PER_1000',
      'POLICE_SESSION_SHARE',
      'OUTCOME_LAG_DAYS',
      'PEOPLE_LOWER_BOUND',
      'PEOPLE_UPPER_BOUND',
      'DAYS_SINCE_LAST_ACTIVITY',
      'FORM_DIVERSITY',
      'REPORTING_RATE',
    ] as const;
    const refused = measures.map((measure) => [measure, [null, 'no_sum_over_members']]);
    expect(await totalOf(measures, ['TOPIC'])).toEqual(Object.fromEntries(refused));
  });

  test('counts a commune once a class that it has, and not once a topic, which need not have a row', async () => {
    // The only two classes are those of Bản.
    expect(await totalOf(['COMMUNES', 'POPULATION'], ['AREA_CLASS'])).toEqual({
      COMMUNES: [5, 'sum_over_members'],
      POPULATION: [8000, 'sum_over_members'],
    });
    expect(await totalOf(['COMMUNES'], ['TOPIC'])).toEqual({ COMMUNES: [null, 'no_sum_over_members'] });
  });

  test('without a grouping is the distinct one', async () => {
    expect(await totalOf(['ACTIVITIES', 'COMMUNE_COVERAGE'], [])).toEqual({
      ACTIVITIES: [3, null],
      COMMUNE_COVERAGE: [0.75, null],
    });
  });

  test('of a place counts its own members alone', async () => {
    const model = await smallModel([...ACTIVITIES, payload({ places: [{ unit: BAN, attendances: 1 }], topics: BOTH })]);
    const query = {
      measures: ['COMMUNES_REACHED', 'COMMUNE_COVERAGE'],
      groupBy: ['DISTRICT', 'TOPIC'],
      period: { code: 'cal:2023-Y' },
      countBasis: 'FULL',
      subtotals: true,
    } as const;
    const cells = await cellsOf(model, query);
    expect(cells.get('181')?.COMMUNES_REACHED).toMatchObject({ value: 4, reason: 'sum_over_members', unknown: null });
    expect(cells.get('182')?.COMMUNES_REACHED?.value).toBe(1);
    expect(cells.get('182')?.COMMUNE_COVERAGE?.reason).toBe('no_sum_over_members');
    await model.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EquityGapQuery, Measure } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { reportBatch } from './testing/batches.ts';
import { EXACT } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, payload } from './testing/small-province.ts';

// Bản, of 1,000 people, is the only commune at the border; the three others have 6,000.
const ACTIVITIES = [
  payload({}, { attendances: 150, sessions: 3 }),
  payload(
    {
      places: [
        { unit: BAN, attendances: 30 },
        { unit: CHU, attendances: 570 },
      ],
      actor: 'district_culture_info_office',
    },
    { attendances: 600, sessions: 1 },
  ),
  payload({ places: [{ unit: DOI, attendances: 150 }] }, { attendances: 150, sessions: 4 }),
  payload({ scope: 'province', places: [], districts: [] }, { attendances: 9000, sessions: 90 }),
];
const state = { period: 'admin:2023-M05', onTime: true } as const;
const REPORTS = reportBatch(3, {
  states: [
    { state: { ...state, unit: BAN, status: 'missing', onTime: null } },
    ...[CHU, DOI, GIA].map((unit) => ({ state: { ...state, unit, status: 'accepted' as const } })),
  ],
});

describe('gaps of measures other than coverage', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel(ACTIVITIES, [REPORTS]);
  });
  afterAll(() => model.close());

  const gapOf = async (measure: Measure, more: Partial<EquityGapQuery> = {}) => {
    const query = { areaClass: ['border'], period: { code: 'admin:2023-M05' }, topic: ['crime_prevention'], measure };
    const { gaps } = await model.equityGaps({ ...query, ...more }, EXACT);
    return gaps[0];
  };

  test('attendances per 1,000 residents count those of the communes of each side, in the unit of the measure', async () => {
    const gap = await gapOf('ATTENDANCES_PER_1000');
    expect(gap?.inClass).toMatchObject({ value: 180, numerator: 180, denominator: 1000 });
    expect(gap?.reference).toMatchObject({ value: 120, numerator: 720, denominator: 6000 });
    expect(gap?.difference).toMatchObject({ value: 60, lower: null, upper: null, reason: 'no_interval' });
    expect(gap?.ratio).toMatchObject({ value: 1.5, lower: null, upper: null, reason: 'no_interval' });
  });

  test('what is for the whole province is on neither side', async () => {
    // Sessions in Bản 3 of 4 with the police, elsewhere 4 of 5; those of the province would make 97 of 98.
    const gap = await gapOf('POLICE_SESSION_SHARE');
    expect([gap?.inClass.numerator, gap?.inClass.denominator]).toEqual([3, 4]);
    expect([gap?.reference.numerator, gap?.reference.denominator]).toEqual([4, 5]);
    expect(gap?.difference.value).toBeCloseTo(-5, 9);
  });

  test('people in reached communes are a share without an interval', async () => {
    const gap = await gapOf('POPULATION_COVERAGE');
    expect(gap?.difference.value).toBeCloseTo(100 - (5000 / 6000) * 100, 9);
    expect(gap?.ratio).toMatchObject({ value: 1.2, reason: 'no_interval' });
  });

  test('reports are of no topic', async () => {
    const gap = await gapOf('REPORTING_RATE');
    expect([gap?.topic.code, gap?.inClass.value, gap?.reference.value]).toEqual(['all', 0, 1]);
    expect([gap?.difference.value, gap?.ratio.value]).toEqual([-100, 0]);
  });

  test('where one side has no figure the gap says why', async () => {
    const gap = await gapOf('OUTCOME_LAG_DAYS');
    const missing = { value: null, status: 'MISSING', reason: 'report_missing' };
    expect([gap?.inClass, gap?.difference, gap?.ratio]).toMatchObject([missing, missing, missing]);
    const nowhere = await gapOf('ATTENDANCES_PER_1000', { period: { code: 'cal:2025-Y' } });
    expect(nowhere?.difference).toMatchObject({ status: 'NOT_APPLICABLE', reason: 'no_units_in_class' });
  });

  test.each([
    ['SESSIONS', 'COMMUNE_COVERAGE'],
    ['ATTENDANCES', 'ATTENDANCES_PER_1000'],
    ['PEOPLE_UPPER_BOUND', 'ATTENDANCES_PER_1000'],
    ['COMMUNES_REACHED', 'COMMUNE_COVERAGE'],
    ['POPULATION_IN_REACHED_COMMUNES', 'POPULATION_COVERAGE'],
    ['REPORTS_ON_TIME', 'REPORTING_RATE_ON_TIME'],
    ['DAYS_SINCE_LAST_ACTIVITY', 'blindSpots'],
    ['FORM_DIVERSITY', 'COMMUNE_COVERAGE'],
  ] as const)('%s grows with the size of a group: refused, and %s is to be asked instead', async (measure, instead) => {
    await expect(gapOf(measure)).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      remedy: { en: expect.stringContaining(instead) as string },
    });
  });
});

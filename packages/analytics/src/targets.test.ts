import type { ReferencePack, Target } from '@lantoa/domain';
import { TARGET_MEASURES } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES, type AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { cellsOf } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, NORTH, code, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const MAY = { from: '2023-05-01', to: '2023-05-31' };
const target = (part: Partial<Target>): Target => ({
  plan: 'plan_crime',
  measure: 'SESSIONS',
  unit: null,
  ...YEAR,
  value: 10,
  basis: 'Kế hoạch 1/KH',
  ...part,
});

function provinceWithTargets(): ReferencePack {
  const pack = smallProvince();
  const text = { number: '1/KH', issuerVi: 'Ủy ban', titleVi: 'Phòng tội phạm', titleEn: 'On crime', flags: [] };
  return {
    ...pack,
    codes: [...pack.codes, code('plan', 'plan_crime', 0)],
    plans: [{ code: 'plan_crime', date: '2023-02-20', topic: 'crime_prevention', ...text }],
    targets: [
      target({}),
      target({ ...MAY, value: 2 }),
      target({ unit: NORTH, value: 6 }),
      target({ unit: BAN, value: 3 }),
      target({ measure: 'COMMUNE_COVERAGE', value: 0.9 }),
    ],
  };
}

describe('the target of a cell', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel([payload({}, { sessions: 4 })], [], provinceWithTargets());
  });
  afterAll(() => model.close());

  const targets = async (query: Partial<AnalyticsQuery>) => {
    const cells = await cellsOf(model, { measures: ['SESSIONS'], period: { range: YEAR }, ...query });
    return Object.fromEntries([...cells].map(([key, row]) => [key, row.SESSIONS?.target?.value ?? null]));
  };

  test('is what the plan sets for the topic, in the province and the year', async () => {
    expect(await targets({ groupBy: ['TOPIC'] })).toEqual({ crime_prevention: 10, '': null });
    expect(await targets({ groupBy: ['PLAN'] })).toEqual({ plan_crime: 10, '': null });
    expect(await targets({ where: { topic: ['crime_prevention'] } })).toEqual({ '': 10 });
  });

  test('is that of the unit and of the days that the cell is about', async () => {
    const where = { topic: ['crime_prevention'] };
    expect(await targets({ groupBy: ['DISTRICT'], where })).toEqual({ '181': 6, '': 10 });
    expect(await targets({ groupBy: ['COMMUNE'], where })).toEqual({ '00001': 3, '': 10 });
    expect(await targets({ where: { ...where, commune: [BAN] } })).toEqual({ '': 3 });
    expect(await targets({ groupBy: ['MONTH'], where })).toEqual({ 'cal:2023-M05': 2, '': 10 });
    expect(await targets({ period: { code: 'cal:2023-Q2' }, where })).toEqual({ '': null });
  });

  test.each<[string, Partial<AnalyticsQuery>]>([
    ['of another measure', { measures: ['ACTIVITIES'] }],
    ['of a part of the work', { where: { topic: ['crime_prevention'], channel: ['direct_community'] } }],
    ['of work that is not verified', { where: { topic: ['crime_prevention'], status: ['SUBMITTED'] } }],
    ['of all topics', { where: null }],
    ['of several topics', { where: { topic: ['crime_prevention', 'drug_prevention'] } }],
    ['of several communes', { where: { topic: ['crime_prevention'], areaClass: ['border'] } }],
    ['of fractions', { groupBy: ['TOPIC'], countBasis: 'FRACTIONAL' }],
    ['of a sum over members', { groupBy: ['TOPIC'], countBasis: 'FULL', where: { topic: ['drug_prevention'] } }],
  ])('is not that %s', async (_, query) => {
    const found = await targets({ where: { topic: ['crime_prevention'] }, ...query });
    expect(found['']).toBeNull();
  });

  test('of reach is not that of communes that were reached twice', async () => {
    const query = { measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC'], period: { range: YEAR } } as const;
    const once = await cellsOf(model, query);
    expect(once.get('crime_prevention')?.COMMUNE_COVERAGE?.target).toEqual({ value: 0.9, status: 'VALUE' });
    const twice = await cellsOf(model, { ...query, reachedAtLeast: 2 });
    expect(twice.get('crime_prevention')?.COMMUNE_COVERAGE?.target).toBeNull();
  });
});

test('every measure that a plan can set a number for is one of the contract', () => {
  expect(TARGET_MEASURES.filter((measure) => !MEASURES.includes(measure))).toEqual([]);
});

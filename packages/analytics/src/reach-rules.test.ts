import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, cellsOf } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, payload } from './testing/small-province.ts';

const CRIME = { topic: 'crime_prevention', role: 'primary' } as const;
const DRUGS = { topic: 'drug_prevention', role: 'integrated' } as const;
const at = (unit: string) => [{ unit, attendances: null }];

// Ban: one activity of two topics. Chu: two activities of one topic. Doi: two of one topic each. Gia: none place-bound.
describe('communes reached several times and on several topics', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel([
      payload({ places: at(BAN), topics: [CRIME, DRUGS] }),
      payload({ places: at(CHU) }),
      payload({ places: at(CHU), date: '2023-06-10' }),
      payload({ places: at(DOI) }),
      payload({ places: at(DOI), topics: [DRUGS] }),
      payload({ channel: 'print_newspaper', places: at(BAN) }),
    ]);
  });
  afterAll(() => model.close());

  const reached = async (rule: Partial<AnalyticsQuery>) => {
    const cells = await cellsOf(model, {
      measures: ['COMMUNES_REACHED', 'POPULATION_IN_REACHED_COMMUNES'],
      period: { code: 'cal:2023-Y' },
      ...rule,
    });
    const total = cells.get('');
    return [total?.COMMUNES_REACHED?.value, total?.POPULATION_IN_REACHED_COMMUNES?.value];
  };

  test.each([
    [{}, [3, 6000]],
    [{ reachedAtLeast: 2 }, [2, 5000]],
    [{ reachedAtLeast: 3 }, [0, 0]],
    [{ onTopicsAtLeast: 2 }, [2, 4000]],
    [{ reachedAtLeast: 2, onTopicsAtLeast: 2 }, [1, 3000]],
    [{ reachedAtLeast: 2, where: { topic: ['crime_prevention'] } }, [1, 2000]],
    [{ onTopicsAtLeast: 2, where: { topicRole: ['primary'] } }, [0, 0]],
  ])('%j', async (rule, wanted) => {
    expect(await reached(rule)).toEqual(wanted);
  });

  test('a row of one topic tells nothing about reach on two, and says so', async () => {
    const cells = await cellsOf(model, {
      measures: ['COMMUNE_COVERAGE'],
      groupBy: ['TOPIC'],
      period: { code: 'cal:2023-Y' },
      onTopicsAtLeast: 2,
    });
    const row = { status: 'NOT_APPLICABLE', reason: 'divided_by_topic' };
    expect(cells.get('crime_prevention')?.COMMUNE_COVERAGE).toMatchObject(row);
    expect(cells.get('')?.COMMUNE_COVERAGE).toMatchObject({ numerator: 2, denominator: 4 });
  });

  test('the gap of a class follows the rule, over all topics where several are needed', async () => {
    const query = { areaClass: ['border'], period: { code: 'cal:2023-Y' } };
    const twice = await model.equityGaps({ ...query, reachedAtLeast: 2 }, EXACT);
    const crime = twice.gaps.find(({ topic }) => topic.code === 'crime_prevention');
    expect([crime?.inClass.numerator, crime?.reference.numerator]).toEqual([0, 1]);
    const { gaps } = await model.equityGaps({ ...query, onTopicsAtLeast: 2 }, EXACT);
    expect(gaps.map(({ topic, inClass, reference }) => [topic.code, inClass.numerator, reference.numerator])).toEqual([
      ['all', 1, 1],
    ]);
  });

  test.each([
    [{ reachedAtLeast: 0 }],
    [{ reachedAtLeast: 1.5 }],
    [{ onTopicsAtLeast: 0 }],
    [{ onTopicsAtLeast: 3 }],
    [{ onTopicsAtLeast: 2, where: { topic: ['crime_prevention'] } }],
  ])('%j is refused', async (rule) => {
    await expect(reached(rule)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

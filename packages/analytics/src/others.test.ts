import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, GIA, payload } from './testing/small-province.ts';

const at = (...units: string[]) => units.map((unit) => ({ unit, attendances: null }));
const CRIME = { topic: 'crime_prevention', role: 'primary' } as const;
const DRUGS = { topic: 'drug_prevention', role: 'primary' } as const;
const YEAR = { code: 'cal:2023-Y' };

// Ban 3 activities, Doi 2, Chu 1, one of Doi and Chu together; 1,000 + 2,000 + 3,000 + 1,000 people.
describe('everything beyond a limit', () => {
  let model: ReadModel;
  beforeAll(async () => {
    model = await smallModel([
      payload({ places: at(BAN), date: '2022-05-10' }, { attendances: 5 }),
      payload({ places: at(BAN) }, { attendances: 10 }),
      payload({ places: at(BAN), topics: [CRIME, DRUGS] }, { attendances: 20 }),
      payload({ places: at(BAN), date: '2023-07-10' }, { attendances: 30 }),
      payload({ places: at(DOI), topics: [DRUGS] }, { attendances: 40 }),
      payload({ places: at(DOI, CHU) }, { attendances: 50 }),
      payload({ places: at(GIA), groups: [{ group: 'pupils', attendances: 3 }] }, { attendances: 4 }),
    ]);
  });
  afterAll(() => model.close());

  const rows = async (changes: Partial<AnalyticsQuery>, viewer = EXACT) => {
    const query = { measures: ['ACTIVITIES'], period: YEAR, others: true, ...changes } as const;
    const answer = await model.analytics(query, viewer);
    return answer.rows.map(({ kind, keys, cells }) => [
      kind,
      keys.map(({ code }) => code).join('|'),
      ...cells.map((cell) => cell.value ?? cell.reason),
    ]);
  };

  test('one row after the kept ones, before the total; an activity of two communes left out counts once', async () => {
    const measures = ['ACTIVITIES', 'ATTENDANCES', 'COMMUNES', 'ATTENDANCES_PER_1000'] as const;
    const orderBy = [{ measure: 'ACTIVITIES' }] as const;
    expect(await rows({ measures, groupBy: ['COMMUNE'], limit: 1, orderBy })).toEqual([
      ['DATA', '00001', 3, 60, 1, 60],
      ['OTHERS', 'others', 3, 94, 3, (94 / 6000) * 1000],
      ['TOTAL', '', 6, 154, 4, (154 / 7000) * 1000],
    ]);
  });

  test('without an order the first rows are those of the default order', async () => {
    expect(await rows({ groupBy: ['COMMUNE'], limit: 2 })).toEqual([
      ['DATA', '00001', 3],
      ['DATA', '00002', 1],
      ['OTHERS', 'others', 3],
      ['TOTAL', '', 6],
    ]);
  });

  test('an activity of a kept topic and of another one stands in both rows', async () => {
    expect(await rows({ groupBy: ['TOPIC'], limit: 1 })).toEqual([
      ['DATA', 'crime_prevention', 5],
      ['OTHERS', 'others', 2],
      ['TOTAL', '', 6],
    ]);
  });

  test('there is no such row where nothing is left out, and none without being asked for', async () => {
    expect((await rows({ groupBy: ['COMMUNE'], limit: 9 })).map(([kind]) => kind)).not.toContain('OTHERS');
    expect((await rows({ groupBy: ['COMMUNE'], limit: 1, others: false })).map(([kind]) => kind)).toEqual([
      'DATA',
      'TOTAL',
    ]);
  });

  test('groups overlap, so attendances of several have no figure; what mixes places with topics has no population', async () => {
    const measures = ['ACTIVITIES', 'ATTENDANCES'] as const;
    expect((await rows({ measures, groupBy: ['TARGET_GROUP'], limit: 1 })).at(1)).toEqual([
      'OTHERS',
      'others',
      5,
      'groups_overlap',
    ]);
    expect((await rows({ measures: ['COMMUNES'], groupBy: ['COMMUNE', 'TOPIC'], limit: 1 })).at(1)?.at(2)).toBe(
      'no_one_denominator',
    );
  });

  test('it stands beside what was beyond the same rows a year before', async () => {
    const query = { measures: ['ACTIVITIES'], groupBy: ['COMMUNE'], period: YEAR, limit: 1, others: true } as const;
    const { rows: compared } = await model.analytics({ ...query, compareTo: 'SAME_PERIOD_LAST_YEAR' }, EXACT);
    expect(compared[0]?.cells[0]?.previous?.value).toBe(1);
    expect(compared[1]).toMatchObject({
      kind: 'OTHERS',
      cells: [{ value: 3, previous: { value: 0 }, change: { value: 3 } }],
    });
  });

  test('the explanation holds its statement and the bindings of both', async () => {
    const query = { measures: ['ACTIVITIES'], groupBy: ['COMMUNE'], period: YEAR, limit: 1, others: true } as const;
    const { evidence } = await model.analytics(query, EXACT);
    expect(evidence.explain?.sql.split(';\n\n')).toHaveLength(2);
    expect(evidence.explain?.bindings?.some((line) => line.startsWith('2: $'))).toBe(true);
    expect(evidence.explain?.rowsRead).toBe(7 + 4);
  });

  test('it is refused where it could take hidden groups apart, and under other count bases', async () => {
    const groups = { groupBy: ['TARGET_GROUP'], limit: 1 } as const;
    await expect(rows(groups, SUPPRESSED)).rejects.toMatchObject({ code: 'OUTSIDE_LATTICE' });
    await expect(rows({ groupBy: ['TOPIC'], limit: 1, countBasis: 'FULL' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, payload } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };

describe('records that may tell of one event', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const both = [BAN, CHU].map((unit) => ({ unit, attendances: null }));
    const south = [{ unit: DOI, attendances: null }];
    model = await smallModel([
      payload({ date: '2023-05-10' }, { attendances: 100 }),
      payload({ date: '2023-05-11', places: both }, { attendances: 90 }),
      payload({ date: '2023-05-11' }, { attendances: 50 }),
      payload({ date: '2023-05-20', places: south }, { attendances: 20 }),
      payload({ date: '2023-05-20', places: south }, { attendances: 20 }),
      payload({ date: '2023-05-20', places: south }),
    ]);
  });
  afterAll(() => model.close());

  const pairs = async (viewer: AnalyticsViewer, query: { limit?: number; where?: { commune: string[] } } = {}) => {
    const { candidates, total } = await model.duplicateCandidates({ period: YEAR, ...query }, viewer);
    return [total, ...candidates.map(({ first, second }) => [first.date, second.date])];
  };
  const south = ['2023-05-20', '2023-05-20'];
  const north = ['2023-05-10', '2023-05-11'];

  test('stand newest first with the reasons, units and topics that they share', async () => {
    expect(await pairs(EXACT)).toEqual([2, south, north]);
    expect(await pairs(EXACT, { limit: 1 })).toEqual([2, south]);
    const { candidates } = await model.duplicateCandidates({ period: YEAR, where: { commune: [CHU, BAN] } }, EXACT);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.reasons).toEqual([
      'same_unit',
      'next_day',
      'same_setting',
      'same_type',
      'shared_topic',
      'close_attendances',
    ]);
    expect(candidates[0]?.units.map(({ id }) => id)).toEqual([BAN]);
    expect(candidates[0]?.topics.map(({ code }) => code)).toEqual(['crime_prevention']);
    expect(candidates[0]?.second.attendances.value).toBe(90);
  });

  test('are seen by those who read records, of the own units where that is all they read', async () => {
    const reporter = { ...SUPPRESSED, role: 'REPORTER' };
    expect(await pairs({ ...reporter, units: [DOI] })).toEqual([1, south]);
    expect(await pairs({ ...reporter, units: [CHU] })).toEqual([0]);
    expect(await pairs(reporter)).toEqual([0]);
    for (const role of ['ANALYST', 'ADMINISTRATOR']) {
      await expect(pairs({ ...SUPPRESSED, role })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('are refused by the thousand', async () => {
    await expect(pairs(EXACT, { limit: 501 })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

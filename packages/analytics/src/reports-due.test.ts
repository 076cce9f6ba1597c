import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnalyticsQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT } from './testing/ask.ts';
import { batch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, DOI, payload } from './testing/small-province.ts';

const YEAR = { range: { from: '2023-01-01', to: '2023-12-31' } };
const state = { onTime: true, batch: 3 } as const;

/** Two communes owed a report of June, one of them one of July; the report of September was never due. */
let model: ReadModel;
beforeAll(async () => {
  const submissions = [
    { ...state, unit: BAN, period: 'cal:2023-M06', status: 'accepted' },
    { ...state, unit: DOI, period: 'cal:2023-M06', status: 'missing', onTime: null },
    { ...state, unit: DOI, period: 'cal:2023-M07', status: 'zero_report' },
    { ...state, unit: DOI, period: 'cal:2023-M09', status: 'not_due' },
  ] as const;
  model = await smallModel([payload()], [batch(3, { submissions })]);
});
afterAll(() => model.close());

const due = async (query: Partial<AnalyticsQuery>) => {
  const { rows } = await model.analytics({ measures: ['ACTIVITIES'], period: YEAR, fill: 'ALL', ...query }, EXACT);
  const named = rows.map((row) => [row.keys.map(({ code }) => code).join('/'), row] as const);
  return {
    now: named.filter(([, row]) => row.reportsDue).map(([name]) => name),
    before: named.filter(([, row]) => row.reportsDueBefore === true).map(([name]) => name),
  };
};

describe('a row says whether a report was due for its place and days', () => {
  test('month by month, with the whole window', async () => {
    expect((await due({ groupBy: ['MONTH'] })).now).toEqual(['cal:2023-M06', 'cal:2023-M07', '']);
  });

  test('for every day of the period of a report', async () => {
    const period = { range: { from: '2023-05-30', to: '2023-06-30' } };
    const { now } = await due({ groupBy: ['DAY'], period });
    expect(now).toHaveLength(31);
    expect(now[0]).toBe('2023-06-01');
  });

  test('commune by commune, and in what holds them', async () => {
    expect((await due({ groupBy: ['COMMUNE'] })).now).toEqual(['00001', '00003', '']);
    const { now } = await due({ groupBy: ['DISTRICT', 'MONTH'], subtotals: true });
    expect(now).toEqual([...['181/cal:2023-M06', '182/cal:2023-M06', '182/cal:2023-M07'], ...['181', '182', '']]);
  });

  test('alike for every topic, since reports are not divided so', async () => {
    const { now } = await due({ groupBy: ['TOPIC', 'MONTH'] });
    expect(now).toEqual([
      ...['crime_prevention/cal:2023-M06', 'drug_prevention/cal:2023-M06'],
      ...['crime_prevention/cal:2023-M07', 'drug_prevention/cal:2023-M07', ''],
    ]);
    expect((await due({ groupBy: ['TOPIC'] })).now).toEqual(['crime_prevention', 'drug_prevention', '']);
  });

  test('nowhere in a window without reports, and of the compared period apart', async () => {
    const compared = { groupBy: ['MONTH'], compareTo: 'PREVIOUS_PERIOD' } as const;
    const { now, before } = await due({ ...compared, period: { code: 'cal:2023-Q3' } });
    expect(now).toEqual(['cal:2023-M07', '']);
    expect(before).toEqual(['cal:2023-M09', '']);
    expect(await due({ groupBy: ['MONTH'], period: { code: 'cal:2023-Q4' } })).toEqual({ now: [], before: [] });
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodOfCode } from '../time/period.ts';
import { PROVINCE } from './monitored-province.fixture.ts';
import { outlierSurgeAlerts, type MonthOfRecords } from './outlier-surge-alerts.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `admin:2023-M${String(month + 1).padStart(2, '0')}`);
const DECEMBER = periodOfCode('admin:2023-M12') ?? { code: null, from: '', to: '' };
const series = (organisation: string, records: readonly number[]): MonthOfRecords[] =>
  records.map((count, at) => ({ organisation, month: MONTHS.slice(-records.length)[at] ?? '', records: count }));
const surges = (months: readonly MonthOfRecords[], terms = { deviations: 4, records: 10 }) =>
  outlierSurgeAlerts(months, { month: DECEMBER, base: 'LS_200', index: PROVINCE }, terms);
const steady = (count: number, last: number) => [...Array.from({ length: 11 }, () => count), last];

it('is told where the month is far above the own months before, with what is usual and where it would have passed', () => {
  expect(surges(series('police', steady(12, 60)))).toMatchObject([
    {
      ...{
        occurrenceKey: 'police|admin:2023-M12',
        group: 'admin:2023-M12',
        organisation: 'police',
        unit: 'a1',
        district: 'd1',
      },
      evidence: {
        value: 60,
        usual: 12,
        threshold: 41,
        denominator: 11,
        body: { vi: 'vi police' },
        period: 'admin:2023-M12',
      },
    },
  ]);
  expect(surges(series('police', steady(12, 41)))).toEqual([]);
});

it('is none from nothing to three, nor where fewer than usual were recorded', () => {
  expect(surges(series('police', steady(0, 3)))).toEqual([]);
  expect(surges(series('police', steady(1, 9)))).toEqual([]);
  expect(surges(series('police', steady(60, 12)))).toEqual([]);
});

it('is none without eight months in which something was recorded: an empty month is no history', () => {
  expect(surges(series('police', [0, 0, 0, 0, 12, 12, 12, 12, 12, 12, 12, 90]))).toEqual([]);
  expect(surges(series('police', [0, 0, 0, 12, 12, 12, 12, 12, 12, 12, 12, 90]))).toHaveLength(1);
});

it('is none for a body whose months were always uneven', () => {
  expect(surges(series('police', [2, 60, 3, 50, 2, 70, 4, 40, 2, 55, 3, 60]))).toEqual([]);
});

it('of a body of the province belongs to no unit; a body that nobody knows is passed over', () => {
  expect(surges(series('newspaper', steady(12, 90)))).toMatchObject([{ unit: null, district: null }]);
  expect(surges(series('unspecified', steady(12, 90)))).toEqual([]);
});

it('agrees with a naive modified z-score on random histories', () => {
  const world = fc.record({
    history: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 11, maxLength: 11 }),
    last: fc.integer({ min: 0, max: 400 }),
    deviations: fc.integer({ min: 3, max: 8 }),
    records: fc.integer({ min: 5, max: 40 }),
  });
  const middle = (values: number[]) => {
    while (values.length > 2) {
      values.splice(values.indexOf(Math.max(...values)), 1);
      values.splice(values.indexOf(Math.min(...values)), 1);
    }
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  fc.assert(
    fc.property(world, ({ history, last, deviations, records }) => {
      const logs = history.filter((count) => count > 0).map((count) => Math.log(1 + count));
      const expected = () => {
        if (last < records || logs.length < 8) return false;
        const centre = middle([...logs]);
        const spread = Math.max(0.2, middle(logs.map((log) => Math.abs(log - centre))));
        return (0.6745 * (Math.log(1 + last) - centre)) / spread > deviations;
      };
      expect(surges(series('police', [...history, last]), { deviations, records })).toHaveLength(expected() ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

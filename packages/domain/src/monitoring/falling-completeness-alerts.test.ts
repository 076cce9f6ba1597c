import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodOfCode } from '../time/period.ts';
import { fallingCompletenessAlerts } from './falling-completeness-alerts.ts';
import type { MonthOfReports } from './month-of-reports.ts';
import { PROVINCE } from './monitored-province.fixture.ts';

const MONTHS = ['M02', 'M03', 'M04', 'M05', 'M06'].map((month) => `admin:2023-${month}`);
const JUNE = periodOfCode('admin:2023-M06') ?? { code: null, from: '', to: '' };
const found = (reports: readonly MonthOfReports[], terms = { points: 20, reports: 5 }) =>
  fallingCompletenessAlerts(reports, { month: JUNE, base: 'LS_200', index: PROVINCE }, terms);
/** What came of twenty reports due in each of the last months. */
const series = (unit: string, actual: readonly number[], expected = 20) =>
  actual.map((there, at) => ({ unit, month: MONTHS.slice(-actual.length)[at] ?? '', expected, actual: there }));

it('is told of a district and of the province, with the median of the three months before', () => {
  const [province, district] = found(series('a1', [19, 18, 20, 14]));
  expect(province).toMatchObject({ occurrenceKey: 'province|admin:2023-M06', unit: null, evidence: { place: null } });
  expect(district).toMatchObject({
    ...{ occurrenceKey: 'd1|admin:2023-M06', group: 'admin:2023-M06', unit: 'd1', organisation: null },
    evidence: {
      ...{ value: 70, usual: 95, threshold: 20, numerator: 14, denominator: 20, completeness: 0.7 },
      ...{ from: '2023-05-15', to: '2023-06-14', period: 'admin:2023-M06', place: { vi: 'Huyện d1' }, district: null },
    },
  });
});

it('counts a fall of just as many points, however the shares are rounded', () => {
  expect(found(series('a1', [19, 19, 19, 15]))).toHaveLength(2);
  expect(found(series('a1', [19, 19, 19, 16]))).toHaveLength(0);
});

it('is held against the median: one bad month before hides no fall', () => {
  expect(found(series('a1', [20, 2, 20, 14]))).toHaveLength(2);
});

it('says nothing where too little was due, or there are not three months before', () => {
  expect(found(series('a1', [4, 4, 4, 0], 4))).toEqual([]);
  expect(found(series('a1', [5, 5, 5, 0], 5))).toHaveLength(2);
  expect(found(series('a1', [20, 20, 5]))).toEqual([]);
});

it('of communes without a district is told of the province alone', () => {
  expect(found(series('free', [20, 20, 20, 5])).map(({ unit }) => unit)).toEqual([null]);
});

it('agrees with naive sums on random provinces', () => {
  const report = fc.record({
    unit: fc.constantFrom('a1', 'b1', 'a2', 'free'),
    month: fc.constantFrom(...MONTHS),
    expected: fc.integer({ min: 0, max: 12 }),
    missing: fc.integer({ min: 0, max: 12 }),
  });
  const world = fc.record({
    rows: fc.array(report, { maxLength: 40 }),
    points: fc.integer({ min: 5, max: 60 }),
    reports: fc.integer({ min: 1, max: 15 }),
  });
  fc.assert(
    fc.property(world, ({ rows, points, reports: least }) => {
      const reports = rows.map(({ unit, month, expected, missing }) => ({
        ...{ unit, month, expected, actual: Math.max(0, expected - missing) },
      }));
      const areas: Record<string, string[]> = { province: ['a1', 'b1', 'a2', 'free'], d1: ['a1', 'b1'], d2: ['a2'] };
      const fallen = Object.keys(areas).filter((area) => {
        const of = (month: string, what: 'expected' | 'actual') =>
          reports.reduce(
            (sum, one) => (one.month === month && areas[area]?.includes(one.unit) ? sum + one[what] : sum),
            0,
          );
        const [last, ...before] = MONTHS.toReversed().filter((month) => of(month, 'expected') > 0);
        if (last !== JUNE.code || before.length < 3 || of(last, 'expected') < least) return false;
        // In whole numbers: the middle of three shares, and the difference over the common denominator.
        const [, middle = ''] = before
          .slice(0, 3)
          .toSorted((a, b) => of(a, 'actual') * of(b, 'expected') - of(b, 'actual') * of(a, 'expected'));
        const gap = of(middle, 'actual') * of(last, 'expected') - of(last, 'actual') * of(middle, 'expected');
        return 100 * gap >= points * of(middle, 'expected') * of(last, 'expected');
      });
      expect(
        found(reports, { points, reports: least })
          .map(({ unit }) => unit ?? 'province')
          .toSorted(),
      ).toEqual(fallen.toSorted());
    }),
    { numRuns: 500 },
  );
});

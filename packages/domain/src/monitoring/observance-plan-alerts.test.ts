import { expect, it } from 'vitest';
import { observancePlanAlerts, type IssuedPlan } from './observance-plan-alerts.ts';
import { PROVINCE } from './monitored-province.fixture.ts';

const keys = (today: string, issued: readonly IssuedPlan[] = [], days = 30) =>
  observancePlanAlerts(issued, { today, base: 'LS_200', index: PROVINCE }, { days }).map(
    ({ occurrenceKey }) => occurrenceKey,
  );
const BOTH = ['office|children|2024', 'police|children|2024'];

it.each([
  ['2024-05-01', []],
  ['2024-05-02', BOTH],
  ['2024-06-30', BOTH],
  ['2024-07-01', []],
])('is told from thirty days before the first day to the last: %s', (today, expected) => {
  expect(keys(today).toSorted()).toEqual(expected);
});

it('is told no longer of a body that issued its plan for that year', () => {
  const plan = { organisation: 'office', observance: 'children', year: 2024 };
  expect(keys('2024-05-20', [plan])).toEqual(['police|children|2024']);
  expect(keys('2024-05-20', [{ ...plan, year: 2023 }]).toSorted()).toEqual(BOTH);
});

it('of an observance in January is told in December of the year before', () => {
  expect(keys('2023-12-20')).toEqual(['office|new_year|2024']);
});

it('is the body’s, whoever looks after its district, and says when it begins', () => {
  const [alert] = observancePlanAlerts([], { today: '2024-05-20', base: 'LS_200', index: PROVINCE }, { days: 30 });
  expect(alert).toMatchObject({
    ...{ organisation: 'office', unit: null, district: null, observance: 'children', group: 'children|2024' },
    evidence: {
      value: 12,
      threshold: 30,
      since: '2024-05-02',
      from: '2024-06-01',
      to: '2024-06-30',
      subject: { vi: 'vi children' },
    },
  });
});

import { expect, it } from 'vitest';
import { planStanding } from './plan-standing.ts';

const FIRST = '2023-06-01';

it.each([
  ['none', null, '2023-05-31', 'AWAITED'],
  ['draft', null, '2023-05-31', 'IN_DRAFT'],
  ['none', null, '2023-06-01', 'OVERDUE'],
  ['draft', null, '2023-06-01', 'OVERDUE'],
  ['issued', '2023-05-31', '2024-01-01', 'ISSUED'],
  ['issued', '2023-06-01', '2024-01-01', 'ISSUED_LATE'],
] as const)('a plan that is %s (%s) on %s is %s', (status, issuedOn, today, standing) => {
  expect(planStanding({ status, issuedOn }, FIRST, today)).toBe(standing);
});

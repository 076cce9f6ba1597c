import { expect, test } from 'vitest';
import { planWindow } from './plan-window.ts';

const plan = { date: '2023-02-20' };

test('a plan without stated validity covers the calendar year of its date', () => {
  expect(planWindow(plan, undefined)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(planWindow(plan, { validFrom: null, validTo: null })).toEqual({ from: '2023-01-01', to: '2023-12-31' });
});

test('what its code states goes first', () => {
  expect(planWindow(plan, { validFrom: '2023-03-01', validTo: '2024-02-29' })).toEqual({
    from: '2023-03-01',
    to: '2024-02-29',
  });
  expect(planWindow(plan, { validFrom: null, validTo: '2025-12-31' })).toEqual({
    from: '2023-01-01',
    to: '2025-12-31',
  });
});

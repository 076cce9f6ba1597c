import { expect, it } from 'vitest';
import { lastClosedMonth } from './last-closed-month.ts';

const MONTHS = ['admin:2023-M03', 'admin:2023-M04', 'admin:2023-M05'].map((month) => ({ month, expected: 3 }));
const request = (to: string, dueOn: string) => ({
  ...{ window: { from: '2023-03-15', to }, dueOn, correctionDays: 1, parentReviewDays: 2, departmentReviewDays: 3 },
  holidays: [],
});
const closedOn = (today: string, requests: Parameters<typeof lastClosedMonth>[1] = []) =>
  lastClosedMonth(MONTHS, requests, today)?.code ?? null;

it.each([
  ['2023-05-14', 'admin:2023-M04'],
  ['2023-05-15', 'admin:2023-M05'],
  ['2023-03-14', null],
])('without a request a month is closed on the day after its last: %s', (today, month) => {
  expect(closedOn(today)).toBe(month);
});

it.each([
  ['2023-05-24', 'admin:2023-M04'],
  ['2023-05-25', 'admin:2023-M05'],
])('with one, when the working days of both reviews after the due date are over: %s', (today, month) => {
  // Wednesday 17 May and five working days: Wednesday 24 May.
  expect(closedOn(today, [request('2023-05-14', '2023-05-17')])).toBe(month);
});

it('a request over several months holds back the month in which its window ends, and no other', () => {
  expect(closedOn('2023-05-16', [request('2023-05-10', '2023-05-31')])).toBe('admin:2023-M04');
  expect(closedOn('2023-05-16', [request('2023-04-14', '2023-05-31')])).toBe('admin:2023-M05');
});

it('a month for which nothing was due is none', () => {
  expect(lastClosedMonth([{ month: 'admin:2023-M05', expected: 0 }], [], '2024-01-01')).toBeNull();
});

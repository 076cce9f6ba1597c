import { expect, it } from 'vitest';
import { addYears, civilDateAt, daysBetween, daysOf, isCivilDate } from './civil-date.ts';

it.each(['2023-02-29', '2023-13-01', '2023-2-01', '20230201', '+002023-02-01', '2023-02-01T00:00', '', 'x'])(
  '%j is no civil date',
  (text) => {
    expect(isCivilDate(text)).toBe(false);
  },
);

it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('%s is a civil date', (text) => {
  expect(isCivilDate(text)).toBe(true);
});

it('days of a range, both ends included; of one day; of none', () => {
  expect(daysOf({ from: '2023-02-27', to: '2023-03-02' })).toEqual([
    '2023-02-27',
    '2023-02-28',
    '2023-03-01',
    '2023-03-02',
  ]);
  expect(daysOf({ from: '2023-03-02', to: '2023-03-02' })).toEqual(['2023-03-02']);
  expect(daysOf({ from: '2023-03-02', to: '2023-03-01' })).toEqual([]);
});

it('counts days over years, backwards too, and shifts 29 February to 28', () => {
  expect(daysBetween('2022-12-31', '2025-01-01')).toBe(732);
  expect(daysBetween('2025-01-01', '2022-12-31')).toBe(-732);
  expect(addYears('2024-02-29', -1)).toBe('2023-02-28');
});

it('an evening in London is the next day here', () => {
  expect(civilDateAt('2023-05-10T16:59:59Z')).toBe('2023-05-10');
  expect(civilDateAt('2023-05-10T17:00:00Z')).toBe('2023-05-11');
});

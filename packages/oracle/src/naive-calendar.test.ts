import { describe, expect, test } from 'vitest';
import { comparedWindow } from './naive-shifts.ts';
import { bucketKey, bucketKeys, dayAfter, dayNumber, reportingMonth, windowOfBucket } from './naive-calendar.ts';

describe('the oracle counts days by itself', () => {
  test('across months, years and 29 February', () => {
    expect(dayAfter('2023-02-28')).toBe('2023-03-01');
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2023-12-31')).toBe('2024-01-01');
    expect(dayNumber('2023-12-14') - dayNumber('2023-06-17')).toBe(180);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
  });

  test.each([
    ['2022-12-14', 'admin:2022-M12', 'admin:2022-Q4', 'admin:2022-H2', 'admin:2022-Y'],
    ['2022-12-15', 'admin:2023-M01', 'admin:2023-Q1', 'admin:2023-H1', 'admin:2023-Y'],
    ['2023-03-14', 'admin:2023-M03', 'admin:2023-Q1', 'admin:2023-H1', 'admin:2023-Y'],
    ['2023-06-15', 'admin:2023-M07', 'admin:2023-Q3', 'admin:2023-H2', 'admin:2023-Y'],
  ])('%s falls into the reporting periods %s to %s', (day, month, quarter, half, year) => {
    expect(bucketKey(day, 'REPORTING_MONTH')).toBe(month);
    expect(bucketKey(day, 'REPORTING_QUARTER')).toBe(quarter);
    expect(bucketKey(day, 'REPORTING_HALF_YEAR')).toBe(half);
    expect(bucketKey(day, 'REPORTING_YEAR')).toBe(year);
  });

  test('calendar buckets and ISO weeks', () => {
    expect(bucketKey('2023-06-30', 'QUARTER')).toBe('cal:2023-Q2');
    expect(bucketKey('2023-07-01', 'HALF_YEAR')).toBe('cal:2023-H2');
    expect(bucketKey('2023-01-01', 'WEEK')).toBe('cal:2022-W52');
    expect(bucketKey('2023-01-02', 'WEEK')).toBe('cal:2023-W01');
    expect(bucketKey('2024-12-30', 'WEEK')).toBe('cal:2025-W01');
    expect(bucketKey('2020-12-31', 'WEEK')).toBe('cal:2020-W53');
  });

  test('a window knows its buckets and the part of each that it holds', () => {
    const window = { from: '2023-01-20', to: '2023-03-02' };
    expect(bucketKeys(window, 'MONTH')).toEqual(['cal:2023-M01', 'cal:2023-M02', 'cal:2023-M03']);
    expect(bucketKeys(window, 'REPORTING_MONTH')).toEqual(['admin:2023-M02', 'admin:2023-M03']);
    expect(windowOfBucket(window, 'MONTH', 'cal:2023-M03')).toEqual({ from: '2023-03-01', to: '2023-03-02' });
    expect(windowOfBucket(window, 'MONTH', 'cal:2023-M04')).toBeNull();
    expect(reportingMonth('admin:2023-M01')).toEqual({ from: '2022-12-15', to: '2023-01-14' });
  });

  test.each([
    ['cal:2023-Q2', '2023-04-01', '2023-06-30', '2023-01-01', '2023-03-31', '2022-04-01', '2022-06-30'],
    ['admin:2023-M01', '2022-12-15', '2023-01-14', '2022-11-15', '2022-12-14', '2021-12-15', '2022-01-14'],
    ['cal:2024-M02', '2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31', '2023-02-01', '2023-02-28'],
    [null, '2024-02-20', '2024-02-29', '2024-02-10', '2024-02-19', '2023-02-20', '2023-02-28'],
  ])('%s is compared with the period before and with the year before', (code, from, to, ...windows) => {
    const [a, b, c, d] = windows;
    expect(comparedWindow({ code, from, to }, 'PREVIOUS_PERIOD')).toEqual({ from: a, to: b });
    expect(comparedWindow({ code, from, to }, 'SAME_PERIOD_LAST_YEAR')).toEqual({ from: c, to: d });
  });
});

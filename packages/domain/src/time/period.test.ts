import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCivilDate } from './civil-date.ts';
import {
  TIME_DIMENSIONS,
  bucketOf,
  bucketsOf,
  isDateRange,
  periodOfCode,
  previousPeriod,
  samePeriodLastYear,
  type TimeDimension,
} from './period.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const anyDimension = fc.constantFrom(...(Object.keys(TIME_DIMENSIONS) as TimeDimension[]));

describe('period codes', () => {
  it.each([
    ['admin:2023-Y', '2022-12-15', '2023-12-14'],
    ['admin:2023-H1', '2022-12-15', '2023-06-14'],
    ['admin:2023-H2', '2023-06-15', '2023-12-14'],
    ['admin:2023-Q2', '2023-03-15', '2023-06-14'],
    ['admin:2023-M01', '2022-12-15', '2023-01-14'],
    ['admin:2023-M03', '2023-02-15', '2023-03-14'],
    ['cal:2023-Y', '2023-01-01', '2023-12-31'],
    ['cal:2024-M02', '2024-02-01', '2024-02-29'],
    ['cal:1900-M02', '1900-02-01', '1900-02-28'],
    ['cal:2000-M02', '2000-02-01', '2000-02-29'],
    ['cal:0987-M02', '0987-02-01', '0987-02-28'],
    ['cal:2023-Q4', '2023-10-01', '2023-12-31'],
    ['cal:2023-W01', '2023-01-02', '2023-01-08'],
    ['cal:2020-W53', '2020-12-28', '2021-01-03'],
  ])('%s runs from %s to %s', (code, from, to) => {
    expect(periodOfCode(code)).toEqual({ code, from, to });
  });

  it.each([
    'cal:2023-Q5',
    'admin:2023-M13',
    'cal:2023-W53',
    'admin:2023-W02',
    'cal:23-Y',
    '2023-Q1',
    'cal:2023-M1',
    '',
  ])('refuses %j', (code) => {
    expect(periodOfCode(code)).toBeNull();
  });

  it('invariant 8: the 14th and the 15th fall into neighbouring administrative months', () => {
    expect(bucketOf('2023-06-14', 'REPORTING_MONTH')).toBe('admin:2023-M06');
    expect(bucketOf('2023-06-15', 'REPORTING_MONTH')).toBe('admin:2023-M07');
    expect(bucketOf('2022-12-15', 'REPORTING_YEAR')).toBe('admin:2023-Y');
    expect(bucketOf('2023-12-14', 'REPORTING_YEAR')).toBe('admin:2023-Y');
    expect(bucketOf('2023-12-15', 'REPORTING_YEAR')).toBe('admin:2024-Y');
  });

  it('a week that the year before did not have is the same days of that year', () => {
    const week = { code: 'cal:2020-W53', from: '2020-12-28', to: '2021-01-03' };
    expect(samePeriodLastYear(week)).toEqual({ code: null, from: '2019-12-28', to: '2020-01-03' });
  });

  it('days are their own buckets', () => {
    expect(bucketOf('2023-06-15', 'DAY')).toBe('2023-06-15');
    expect(bucketsOf({ from: '2023-06-29', to: '2023-07-01' }, 'DAY')).toEqual([
      '2023-06-29',
      '2023-06-30',
      '2023-07-01',
    ]);
  });

  it.each([
    ['2023-06-15', '2023-06-16', true],
    ['2023-06-15', '2023-06-15', true],
    ['2023-06-16', '2023-06-15', false],
    ['2023-06-31', '2023-07-15', false],
    ['2023-06-15', '2023-06-31', false],
  ])('from %s to %s is a range: %s', (from, to, expected) => {
    expect(isDateRange({ from, to })).toBe(expected);
  });

  it('every day lies in the window of its own bucket, in every dimension', () => {
    fc.assert(
      fc.property(anyDay, anyDimension, (day, dimension) => {
        const period = periodOfCode(bucketOf(day, dimension));
        expect(period).not.toBeNull();
        expect(period && period.from <= day && day <= period.to).toBe(true);
      }),
    );
  });

  it('the buckets of a window cover it without gap or overlap', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), anyDimension, (from, length, dimension) => {
        const to = addDays(from, length);
        const periods = bucketsOf({ from, to }, dimension).map((key) => periodOfCode(key));
        periods.slice(1).forEach((period, position) => {
          expect(period?.from).toBe(addDays(periods[position]?.to ?? '', 1));
        });
        expect((periods[0]?.from ?? '') <= from && (periods.at(-1)?.to ?? '') >= to).toBe(true);
      }),
    );
  });

  it('the period before a code ends the day before it begins', () => {
    expect(previousPeriod({ code: 'admin:2023-Q1', from: '2022-12-15', to: '2023-03-14' }).code).toBe('admin:2022-Q4');
    expect(previousPeriod({ code: null, from: '2023-03-01', to: '2023-03-10' })).toEqual({
      code: null,
      from: '2023-02-19',
      to: '2023-02-28',
    });
  });

  it('the same period of last year keeps the code, and shifts 29 February to 28', () => {
    expect(samePeriodLastYear({ code: 'cal:2024-M02', from: '2024-02-01', to: '2024-02-29' })).toEqual({
      code: 'cal:2023-M02',
      from: '2023-02-01',
      to: '2023-02-28',
    });
    expect(samePeriodLastYear({ code: null, from: '2024-02-29', to: '2024-03-05' })).toEqual({
      code: null,
      from: '2023-02-28',
      to: '2023-03-05',
    });
  });
});

describe('civil dates', () => {
  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-01', '23-01-01', '2023-04-31', 'today'])(
    'refuses %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('counts days across a leap year', () => {
    expect(daysBetween('2023-06-17', '2023-12-14')).toBe(180);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(isCivilDate('2024-02-29')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, leavesWorkingDay } from './due-dates.ts';
import { isScheduleDimension, scheduledPeriods } from './periodic-schedule.ts';

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect(addWorkingDays('2023-04-14', 1, [])).toBe('2023-04-17');
    expect(addWorkingDays('2023-04-28', 2, ['2023-05-01', '2023-05-02', '2023-05-03'])).toBe('2023-05-05');
    expect(addWorkingDays('2023-04-14', 0, [])).toBe('2023-04-14');
    expect(['2023-04-15', '2023-04-16', '2023-04-17'].map((day) => isWorkingDay(day, []))).toEqual([
      false,
      false,
      true,
    ]);
    expect(isWorkingDay('1999-12-31', [])).toBe(true);
    expect(isWorkingDay('2000-01-01', [])).toBe(false);
  });

  it('are Monday to Friday in any week, before and after any day', () => {
    // 3 April 2023 and 20 December 1999 were Mondays.
    for (const [month, first] of [
      ['2023-04', 3],
      ['1999-12', 20],
    ] as const) {
      const days = Array.from({ length: 7 }, (_, place) => `${month}-${String(first + place).padStart(2, '0')}`);
      expect(days.map((day) => isWorkingDay(day, []))).toEqual([true, true, true, true, true, false, false]);
    }
    expect(isWorkingDay('2023-05-01', ['2023-05-01'])).toBe(false);
  });

  it('lie between cut-off and deadline: at least one (ND 09/2019 art. 8(5))', () => {
    expect(leavesWorkingDay('2023-04-14', '2023-04-16', [])).toBe(false);
    expect(leavesWorkingDay('2023-04-14', '2023-04-17', [])).toBe(true);
    expect(leavesWorkingDay('2023-04-14', '2023-04-17', ['2023-04-17'])).toBe(false);
  });
});

describe('a schedule', () => {
  it('asks for each period that ends within the days, from the 15th to the 14th', () => {
    const schedule = { every: 'REPORTING_MONTH', dueWorkingDays: 2, holidays: [] } as const;
    expect(scheduledPeriods(schedule, { from: '2023-04-14', to: '2023-06-13' })).toEqual([
      { code: 'admin:2023-M04', window: { from: '2023-03-15', to: '2023-04-14' }, dueOn: '2023-04-18' },
      { code: 'admin:2023-M05', window: { from: '2023-04-15', to: '2023-05-14' }, dueOn: '2023-05-16' },
    ]);
  });

  it('goes by the calendar too, and never leaves less than a working day', () => {
    const schedule = { every: 'QUARTER', dueWorkingDays: 0, holidays: [] } as const;
    expect(scheduledPeriods(schedule, { from: '2023-01-01', to: '2023-06-29' })).toEqual([
      { code: 'cal:2023-Q1', window: { from: '2023-01-01', to: '2023-03-31' }, dueOn: '2023-04-03' },
    ]);
    expect(
      scheduledPeriods({ ...schedule, holidays: ['2023-04-03'] }, { from: '2023-03-31', to: '2023-03-31' }),
    ).toEqual([{ code: 'cal:2023-Q1', window: { from: '2023-01-01', to: '2023-03-31' }, dueOn: '2023-04-04' }]);
    expect(['YEAR', 'WEEK', 'DAY', 'x'].map(isScheduleDimension)).toEqual([true, false, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { PERIODICITIES, scheduleDimension } from './schedule-dimension.ts';
import { scheduleTitle } from './schedule-title.ts';
import { finishedWindows, nextWindow, upcomingWindows, type StandingSchedule } from './schedule-windows.ts';

const MONTHLY: StandingSchedule = {
  ...{ every: 'REPORTING_MONTH', dueWorkingDays: 2, holidays: [] },
  ...{ from: '2023-03-15', until: null, resumedOn: null },
};
const codes = (schedule: StandingSchedule, today: string): string[] =>
  finishedWindows(schedule, today).map(({ code }) => code);

describe('windows of a schedule', () => {
  it('are over on the day after their last one', () => {
    expect(finishedWindows(MONTHLY, '2023-04-14')).toEqual([]);
    expect(finishedWindows(MONTHLY, '2023-04-15')).toEqual([
      { code: 'admin:2023-M04', window: { from: '2023-03-15', to: '2023-04-14' }, dueOn: '2023-04-18' },
    ]);
  });

  it('are all there after many days without anybody looking, due from the day on which they open', () => {
    expect(finishedWindows(MONTHLY, '2023-06-20').map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ['admin:2023-M04', '2023-06-21'],
      ['admin:2023-M05', '2023-06-21'],
      ['admin:2023-M06', '2023-06-21'],
    ]);
  });

  it('begin on the first day of the schedule or after it, and end by its last', () => {
    expect(codes({ ...MONTHLY, from: '2023-03-16' }, '2023-05-14')).toEqual([]);
    expect(codes({ ...MONTHLY, until: '2023-05-13' }, '2023-08-01')).toEqual(['admin:2023-M04']);
    expect(codes({ ...MONTHLY, until: '2023-05-14' }, '2023-08-01')).toEqual(['admin:2023-M04', 'admin:2023-M05']);
  });

  it('that ended in a pause are left out', () => {
    expect(codes({ ...MONTHLY, resumedOn: '2023-05-20' }, '2023-06-15')).toEqual(['admin:2023-M06']);
  });

  it('tell the next ones in order, and fewer where the schedule ends before', () => {
    const codesAhead = (schedule: StandingSchedule) =>
      upcomingWindows(schedule, '2023-04-15', 3).map(({ code }) => code);
    expect(codesAhead(MONTHLY)).toEqual(['admin:2023-M05', 'admin:2023-M06', 'admin:2023-M07']);
    expect(codesAhead({ ...MONTHLY, until: '2023-06-14' })).toEqual(['admin:2023-M05', 'admin:2023-M06']);
    expect(codesAhead({ ...MONTHLY, every: 'YEAR', from: '2023-01-01' })).toEqual([
      'cal:2023-Y',
      'cal:2024-Y',
      'cal:2025-Y',
    ]);
  });

  it('tell which one comes next, and that none does', () => {
    expect(nextWindow(MONTHLY, '2023-04-14')?.code).toBe('admin:2023-M04');
    expect(nextWindow(MONTHLY, '2023-04-15')?.code).toBe('admin:2023-M05');
    expect(nextWindow({ ...MONTHLY, until: '2023-05-01' }, '2023-04-15')).toBeNull();
    expect(nextWindow({ ...MONTHLY, every: 'YEAR', from: '2023-01-02' }, '2023-01-02')?.code).toBe('cal:2024-Y');
  });
});

describe('a schedule', () => {
  it('has a dimension of time for each scheme and periodicity', () => {
    expect(PERIODICITIES.map((each) => scheduleDimension('admin', each))).toEqual([
      ...['REPORTING_MONTH', 'REPORTING_QUARTER', 'REPORTING_HALF_YEAR', 'REPORTING_YEAR'],
    ]);
    expect(PERIODICITIES.map((each) => scheduleDimension('cal', each))).toEqual([
      ...['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'],
    ]);
  });

  it.each([
    ['admin:2026-M04', 'Báo cáo tháng 4/2026 (15/03/2026–14/04/2026)'],
    ['cal:2026-Q4', 'Báo cáo quý 4/2026 (01/10/2026–31/12/2026)'],
    ['admin:2026-H1', 'Báo cáo 6 tháng đầu năm 2026 (15/12/2025–14/06/2026)'],
    ['cal:2026-Y', 'Báo cáo năm 2026 (01/01/2026–31/12/2026)'],
  ])('gives the request of %s its title', (code, title) => {
    expect(scheduleTitle('Báo cáo {kỳ} ({từ}–{đến})', code)).toBe(title);
  });

  it('has no title by a place that nobody knows', () => {
    expect(scheduleTitle('Báo cáo {month}', 'cal:2026-M01')).toBeNull();
    expect(scheduleTitle('Báo cáo {kỳ}'.normalize('NFD'), 'cal:2026-M01')).toBe('Báo cáo tháng 1/2026');
  });
});

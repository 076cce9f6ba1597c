import type { CivilDate, DateRange } from '../model/civil-date.ts';
import { bucketsOf, periodOfCode, TIME_DIMENSIONS, type TimeDimension } from '../time/period.ts';
import { addWorkingDays } from './due-dates.ts';

/** How often a report is due without anybody asking (ND 09/2019 art. 4), and how many working days after the cut-off. */
export interface ReportingSchedule {
  /** A dimension of months: `REPORTING_MONTH` runs from the 15th to the 14th, `MONTH` by the calendar. */
  readonly every: Exclude<TimeDimension, 'DAY' | 'WEEK'>;
  readonly dueWorkingDays: number;
  readonly holidays: readonly CivilDate[];
}

export interface ScheduledPeriod {
  /** `admin:2023-M04` */
  readonly code: string;
  readonly window: DateRange;
  readonly dueOn: CivilDate;
}

export function isScheduleDimension(text: string): text is ReportingSchedule['every'] {
  return text in TIME_DIMENSIONS && text !== 'WEEK';
}

/** The periods that end within the days given, in order of time, each with its due date. */
export function scheduledPeriods(schedule: ReportingSchedule, days: DateRange): ScheduledPeriod[] {
  return bucketsOf(days, schedule.every).flatMap((code) => {
    const period = periodOfCode(code);
    if (!period || period.to < days.from || period.to > days.to) return [];
    const dueOn = addWorkingDays(period.to, Math.max(1, schedule.dueWorkingDays), schedule.holidays);
    return [{ code, window: { from: period.from, to: period.to }, dueOn }];
  });
}

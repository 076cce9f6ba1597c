import type { CivilDate, DateRange } from '../model/civil-date.ts';
import { addDays } from '../time/civil-date.ts';
import { addWorkingDays } from './due-dates.ts';
import { scheduledPeriods, type ReportingSchedule, type ScheduledPeriod } from './periodic-schedule.ts';

/** A schedule with the days between which it asks. */
export interface StandingSchedule extends ReportingSchedule {
  /** The first window is the first one that begins on this day or after it. */
  readonly from: CivilDate;
  /** The last window ends on this day or before it; null: there is no last one. */
  readonly until: CivilDate | null;
  /** The day it went on after a pause: windows that had ended by then are not asked for by themselves. */
  readonly resumedOn: CivilDate | null;
}

/** Two years and more: the next window of a yearly schedule is within it. */
const DAYS_AHEAD = 800;

/**
 * The windows that are over on a day, in order of time, each due so many working days after its end. A request that opens
 * late gives the same number of working days from the day before it opens: nobody is late for a request that was not there.
 * Edge: a window that ends today is not over. Example: April 2023 (to the 14th) opened on 20 April, 2 days: due on the 21st.
 */
export function finishedWindows(schedule: StandingSchedule, today: CivilDate): ScheduledPeriod[] {
  const yesterday = addDays(today, -1);
  return windowsEnding(schedule, { from: firstEnd(schedule), to: yesterday }).map((period) => ({
    ...period,
    dueOn: addWorkingDays(yesterday, Math.max(1, schedule.dueWorkingDays), schedule.holidays),
  }));
}

/** The first window that is not over on a day; null when the schedule ends before it does. */
export function nextWindow(schedule: StandingSchedule, today: CivilDate): ScheduledPeriod | null {
  return upcomingWindows(schedule, today, 1)[0] ?? null;
}

/**
 * The first windows that are not over on a day, in order of time; fewer when the schedule ends before. Example: monthly by
 * the calendar, two of them seen on 20 April 2023: April and May.
 */
export function upcomingWindows(schedule: StandingSchedule, today: CivilDate, count: number): ScheduledPeriod[] {
  const from = later(firstEnd(schedule), today);
  return windowsEnding(schedule, { from, to: addDays(from, count * DAYS_AHEAD) }).slice(0, count);
}

function windowsEnding(schedule: StandingSchedule, days: DateRange): ScheduledPeriod[] {
  const to = schedule.until !== null && schedule.until < days.to ? schedule.until : days.to;
  return scheduledPeriods(schedule, { from: days.from, to }).filter(({ window }) => window.from >= schedule.from);
}

function firstEnd({ from, resumedOn }: StandingSchedule): CivilDate {
  return resumedOn === null ? from : later(from, resumedOn);
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

import type { CivilDate } from '../model/civil-date.ts';
import { addDays, daysBetween } from '../time/civil-date.ts';

/** 1 January 2024 was a Monday. */
const A_MONDAY = '2024-01-01';

/** Monday to Friday, and no holiday. */
export function isWorkingDay(date: CivilDate, holidays: readonly CivilDate[]): boolean {
  const weekday = (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
  return weekday <= 5 && !holidays.includes(date);
}

/**
 * The last of so many working days after a day. Of a cut-off it is the due date: ND 09/2019 art. 8(5) asks for at least
 * one working day between the end of the figures and the deadline.
 * Edge: 0 days gives the day itself, a working day or not. Example: Friday 14 April 2023 and 2 days: Tuesday the 18th.
 */
export function addWorkingDays(date: CivilDate, days: number, holidays: readonly CivilDate[]): CivilDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** True when a due date leaves the working day that ND 09/2019 art. 8(5) asks for. */
export function leavesWorkingDay(cutOff: CivilDate, dueOn: CivilDate, holidays: readonly CivilDate[]): boolean {
  return dueOn >= addWorkingDays(cutOff, 1, holidays);
}

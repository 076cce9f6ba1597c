import type { CivilDate } from '../model/civil-date.ts';
import { addDays } from '../time/civil-date.ts';
import { addWorkingDays } from './due-dates.ts';
import type { SubmissionStep, SubmissionTerms } from './submission-state.ts';

const WORKING_DAYS_BEFORE = 2;
const DAYS_AFTER = 7;

export interface ReminderOccasion {
  readonly kind: 'before_due' | 'overdue';
  /** First day of the occasion: who was reminded on it or later is not reminded again. */
  readonly since: CivilDate;
  /** Steps whose reports are meant. */
  readonly steps: readonly SubmissionStep[];
}

/**
 * Why the clock reminds about a request today; null: it does not. Reference: the directive sets no days, so these are
 * the product's own. Convention: once within the last two working days before the due date and on it, once within seven
 * days after it. Edge: after those seven days the clock is silent, so that old requests are not brought up all at once.
 * Example: due on Tuesday 18 April 2023: from Friday the 14th `before_due`, from the 19th to the 25th `overdue`.
 */
export function reminderOccasion(
  { dueOn, holidays, isClosed }: Pick<SubmissionTerms, 'dueOn' | 'holidays' | 'isClosed'>,
  today: CivilDate,
): ReminderOccasion | null {
  if (isClosed === true) return null;
  if (today > dueOn) {
    const isRecent = today <= addDays(dueOn, DAYS_AFTER);
    return isRecent ? { kind: 'overdue', since: addDays(dueOn, 1), steps: ['missing'] } : null;
  }
  let since = dueOn;
  while (addWorkingDays(addDays(since, -1), WORKING_DAYS_BEFORE, holidays) >= dueOn) since = addDays(since, -1);
  return today < since ? null : { kind: 'before_due', since, steps: ['due', 'draft'] };
}

import type { CivilDate } from '../model/civil-date.ts';
import { addDays } from '../time/civil-date.ts';
import { addWorkingDays } from './due-dates.ts';
import { stepRule, type SubmissionPlace, type SubmissionStep, type SubmissionTerms } from './submission-state.ts';

/**
 * Where a report stands on a day when nobody acted since: each deadline that has passed takes it on. The last day of a
 * step still belongs to it. Each step begins on the day after the deadline, whenever somebody looks.
 */
export function passDeadlines(place: SubmissionPlace, terms: SubmissionTerms, today: CivilDate): SubmissionPlace {
  let now = place;
  for (;;) {
    const { atDeadline } = stepRule(now.step);
    if (atDeadline === null || now.deadlineOn === null || today <= now.deadlineOn) return now;
    now = enterStep(now, atDeadline, terms, addDays(now.deadlineOn, 1));
  }
}

/** The report in another step from a day on, with the deadline of that step. */
export function enterStep(
  place: SubmissionPlace,
  step: SubmissionStep,
  terms: SubmissionTerms,
  on: CivilDate,
): SubmissionPlace {
  const deadlineOn = deadlineOf(place, step, terms, on);
  // What is missing has not come: a sending that was returned and not repaired in time is forgotten.
  const sending = step === 'missing' ? { isZero: false, sentOnTime: null } : {};
  return { ...place, ...sending, step, since: on, deadlineOn };
}

function deadlineOf(
  place: SubmissionPlace,
  step: SubmissionStep,
  terms: SubmissionTerms,
  on: CivilDate,
): CivilDate | null {
  const after = (days: number): CivilDate => addWorkingDays(on, days, terms.holidays);
  const { deadline } = stepRule(step);
  if (deadline === null) return null;
  // Opening a report does not give its reader more time.
  if (step === 'read_by_parent' || step === 'read_by_department') return place.deadlineOn;
  switch (deadline) {
    case 'period_end':
      return terms.window.to;
    case 'due':
      return terms.dueOn;
    case 'due_or_correction':
      return draftDeadline(place, terms, after(terms.correctionDays), on);
    case 'correction':
      return after(terms.correctionDays);
    case 'parent_review':
      return after(terms.parentReviewDays);
    case 'department_review':
      return after(terms.departmentReviewDays);
  }
}

// Saving a draft again gives no more time; one begun after the due date has the days of a correction.
function draftDeadline(
  place: SubmissionPlace,
  { dueOn }: SubmissionTerms,
  corrected: CivilDate,
  on: CivilDate,
): CivilDate {
  if ((place.step === 'draft' || place.step === 'returned') && place.deadlineOn !== null) return place.deadlineOn;
  return on <= dueOn ? dueOn : corrected;
}

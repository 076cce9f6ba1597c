import type { CivilDate } from '../model/civil-date.ts';
import { passDeadlines } from './pass-deadlines.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';

/** A report on the day its request is opened; the period may be over by then. */
export function firstSubmission(hasParent: boolean, terms: SubmissionTerms, today: CivilDate): SubmissionPlace {
  const place: SubmissionPlace = {
    step: 'not_due',
    isZero: false,
    sentOnTime: null,
    hasParent,
    since: today,
    deadlineOn: terms.window.to,
  };
  return passDeadlines(place, terms, today);
}

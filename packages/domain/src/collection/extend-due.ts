import type { CivilDate } from '../model/civil-date.ts';
import { enterStep, passDeadlines } from './pass-deadlines.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';

export interface Extension {
  readonly before: SubmissionTerms;
  readonly after: SubmissionTerms;
  readonly today: CivilDate;
  /** The day on which the report came first and stayed; null until it was sent. */
  readonly sentOn: CivilDate | null;
}

/**
 * A report after its request was given a later due date. What is missing is due again, unless the new day has passed, too;
 * a draft has until then; what was sent by the new day came in time. Corrections and reviews keep their own days.
 * Example: due on the 18th, sent on the 19th, extended to the 20th: no longer late.
 */
export function extendDue(place: SubmissionPlace, { before, after, today, sentOn }: Extension): SubmissionPlace {
  const now = passDeadlines(place, before, today);
  const inTime = sentOn !== null && sentOn <= after.dueOn;
  const timed = now.sentOnTime === null ? now : { ...now, sentOnTime: now.sentOnTime || inTime };
  if (now.step === 'missing') return passDeadlines(enterStep(now, 'due', after, today), after, today);
  const isOpen = now.step === 'due' || (now.step === 'draft' && now.sentOnTime === null);
  if (!isOpen || now.deadlineOn === null || now.deadlineOn >= after.dueOn) return timed;
  return { ...timed, deadlineOn: after.dueOn };
}

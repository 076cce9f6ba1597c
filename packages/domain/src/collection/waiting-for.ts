import type { CivilDate } from '../model/civil-date.ts';
import { passDeadlines } from './pass-deadlines.ts';
import {
  isShut,
  stepRule,
  type SubmissionActor,
  type SubmissionEvent,
  type SubmissionPlace,
  type SubmissionStep,
  type SubmissionTerms,
} from './submission-state.ts';

/** The answer to "why am I waiting?". */
export interface Waiting {
  readonly step: SubmissionStep;
  /** Who is to act; null: nobody is awaited. */
  readonly awaits: SubmissionActor | 'CLOCK' | null;
  readonly since: CivilDate;
  /** Last day for it. */
  readonly until: CivilDate | null;
  /** Where the report goes by itself on the day after. */
  readonly then: SubmissionStep | null;
  /** What the person who asks can do meanwhile. */
  readonly can: readonly SubmissionEvent[];
  /** The request was closed before the report came. */
  readonly isShut: boolean;
}

/** Whom a report waits for on a day, until when, and what happens then; always answerable. */
export function waitingFor(
  place: SubmissionPlace,
  terms: SubmissionTerms,
  asker: { readonly actors: readonly SubmissionActor[]; readonly today: CivilDate },
): Waiting {
  const now = passDeadlines(place, terms, asker.today);
  const { awaits, atDeadline, events } = stepRule(now.step);
  const isOver = asker.today > terms.window.to;
  const can = (Object.keys(events) as SubmissionEvent[]).filter(
    (event) =>
      !isShut(now, terms) &&
      (isOver || (event !== 'submit' && event !== 'report_nothing')) &&
      (events[event]?.by.some((actor) => asker.actors.includes(actor)) ?? false),
  );
  return {
    step: now.step,
    awaits,
    since: now.since,
    until: now.deadlineOn,
    then: atDeadline,
    can,
    isShut: isShut(now, terms),
  };
}

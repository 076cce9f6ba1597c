import type { CivilDate } from '../model/civil-date.ts';
import { enterStep, passDeadlines } from './pass-deadlines.ts';
import {
  isShut,
  stepRule,
  type SubmissionActor,
  type SubmissionEvent,
  type SubmissionPlace,
  type SubmissionStep,
  type SubmissionTerms,
} from './submission-state.ts';

export const SUBMISSION_REFUSALS = [
  'NOT_IN_THIS_STEP',
  'NOT_YOUR_STEP',
  'ALREADY_OPENED',
  'PERIOD_NOT_OVER',
  'REASON_NEEDED',
  'REQUEST_CLOSED',
] as const;
export type SubmissionRefusal = (typeof SUBMISSION_REFUSALS)[number];

export interface SubmissionAct {
  readonly event: SubmissionEvent;
  /** All that the person is to this report: a unit's approver is its reporter and its parent. */
  readonly actors: readonly SubmissionActor[];
  readonly today: CivilDate;
  /** Why, as the person wrote it; returning and reopening need one. */
  readonly reason?: string;
}

export type SubmissionMove =
  | { readonly kind: 'moved'; readonly place: SubmissionPlace }
  | { readonly kind: 'refused'; readonly code: SubmissionRefusal; readonly place: SubmissionPlace };

const NEEDS_REASON: ReadonlySet<SubmissionEvent> = new Set(['return', 'reopen']);

/**
 * What an event makes of a report: deadlines that have passed take it on first, then the event does. Convention: what was
 * sent in time stays so after a return; taken back, it has not come yet. Edge: nobody sends before the period is over.
 * Example: a draft, due on the 18th, sent on the 19th by a reporter: `missing` since the 19th, then with the parent, late.
 */
export function applySubmissionEvent(
  place: SubmissionPlace,
  terms: SubmissionTerms,
  act: SubmissionAct,
): SubmissionMove {
  const now = passDeadlines(place, terms, act.today);
  const code = refusalOf(now, terms, act);
  if (code !== null) return { kind: 'refused', code, place: now };
  const step = targetOf(now, act);
  return { kind: 'moved', place: withSending(enterStep(now, step, terms, act.today), now, terms, act) };
}

function refusalOf(now: SubmissionPlace, terms: SubmissionTerms, act: SubmissionAct): SubmissionRefusal | null {
  const rule = stepRule(now.step).events[act.event];
  if (!rule) return act.event === 'withdraw' && now.step.startsWith('read_by') ? 'ALREADY_OPENED' : 'NOT_IN_THIS_STEP';
  if (!rule.by.some((actor) => act.actors.includes(actor))) return 'NOT_YOUR_STEP';
  if (isShut(now, terms)) return 'REQUEST_CLOSED';
  if (isSending(act.event) && act.today <= terms.window.to) return 'PERIOD_NOT_OVER';
  if (NEEDS_REASON.has(act.event) && (act.reason ?? '').trim() === '') return 'REASON_NEEDED';
  return null;
}

function targetOf(now: SubmissionPlace, { event, actors }: SubmissionAct): SubmissionStep {
  // Whoever could forward it does not send it to themselves first.
  if (isSending(event)) return now.hasParent && !actors.includes('PARENT') ? 'with_parent' : 'with_department';
  return stepRule(now.step).events[event]?.to[0] ?? now.step;
}

function withSending(
  next: SubmissionPlace,
  before: SubmissionPlace,
  { dueOn }: SubmissionTerms,
  { event, today }: SubmissionAct,
): SubmissionPlace {
  if (event === 'withdraw') return { ...next, isZero: false, sentOnTime: null };
  if (!isSending(event)) return next;
  return { ...next, isZero: event === 'report_nothing', sentOnTime: before.sentOnTime ?? today <= dueOn };
}

function isSending(event: SubmissionEvent): boolean {
  return event === 'submit' || event === 'report_nothing';
}

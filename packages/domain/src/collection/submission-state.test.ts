import { describe, expect, it } from 'vitest';
import { addDays } from '../time/civil-date.ts';
import { applySubmissionEvent } from './apply-submission-event.ts';
import { firstSubmission } from './first-submission.ts';
import { passDeadlines } from './pass-deadlines.ts';
import {
  SUBMISSION_GRAPH,
  stepRule,
  type SubmissionActor,
  type SubmissionEvent,
  type SubmissionPlace,
  type SubmissionStep,
  type SubmissionTerms,
} from './submission-state.ts';
import { waitingFor } from './waiting-for.ts';
import { waitingSentence } from './waiting-sentence.ts';

const STEPS = Object.keys(SUBMISSION_GRAPH) as SubmissionStep[];
const ACTORS: readonly SubmissionActor[] = ['REPORTER', 'PARENT', 'DEPARTMENT'];
const EVENTS: readonly SubmissionEvent[] = [
  ...(['save', 'submit', 'report_nothing', 'withdraw', 'open_review'] as const),
  ...(['forward', 'return', 'accept', 'freeze', 'reopen'] as const),
];
const TERMS: SubmissionTerms = {
  window: { from: '2023-03-15', to: '2023-04-14' },
  dueOn: '2023-04-18',
  correctionDays: 2,
  parentReviewDays: 2,
  departmentReviewDays: 3,
  holidays: [],
};
const OPENED = '2023-04-10';
/** Later than any chain of deadlines. */
const LATE = '2024-01-01';

/** Days that matter to a report: that of the last change, the deadline, and the day after it. */
function daysOf({ since, deadlineOn }: SubmissionPlace): string[] {
  return [...new Set(deadlineOn === null ? [since] : [since, deadlineOn, addDays(deadlineOn, 1)])];
}

/** Everything that `actors` can make of a report, by real events on every day that matters. */
function movesOf(place: SubmissionPlace, actors: readonly SubmissionActor[]): SubmissionPlace[] {
  return daysOf(place).flatMap((today) => [
    passDeadlines(place, TERMS, today),
    ...EVENTS.flatMap((event) =>
      actors.flatMap((actor) => {
        const move = applySubmissionEvent(place, TERMS, { event, actors: [actor], today, reason: 'vì' });
        return move.kind === 'moved' ? [move.place] : [];
      }),
    ),
  ]);
}

/** Every state that can come up, whoever acts: without the days, which only shift. */
function reachable(): SubmissionPlace[] {
  const found = new Map<string, SubmissionPlace>();
  const queue = [true, false].map((hasParent) => firstSubmission(hasParent, TERMS, OPENED));
  for (let place = queue.shift(); place; place = queue.shift()) {
    const key = keyOf(place);
    if (found.has(key)) continue;
    found.set(key, place);
    queue.push(...movesOf(place, ACTORS));
  }
  return [...found.values()];
}

function keyOf({ step, isZero, sentOnTime, hasParent }: SubmissionPlace): string {
  return [step, isZero, sentOnTime, hasParent].join();
}

const ALL = reachable();
const SILENT_SETS = Array.from({ length: 8 }, (_, bits) => {
  const silent = ACTORS.filter((_actor, place) => (bits & (1 << place)) !== 0);
  return { silent, who: silent.join(', ') || 'nobody' };
});

describe('the graph of a report', () => {
  it('reaches every step', () => {
    expect([...new Set(ALL.map(({ step }) => step))].toSorted()).toEqual(STEPS.toSorted());
  });

  it('gives every step that waits a deadline and a way on, and no deadline to one that rests', () => {
    for (const step of STEPS) {
      const { awaits, deadline, atDeadline } = stepRule(step);
      expect([step, awaits !== null]).toEqual([step, deadline !== null]);
      expect([step, awaits !== null]).toEqual([step, atDeadline !== null]);
    }
    for (const place of ALL) {
      expect([keyOf(place), place.deadlineOn !== null]).toEqual([keyOf(place), stepRule(place.step).awaits !== null]);
    }
  });

  it.each(SILENT_SETS)('comes to rest by the clock alone, and moves on without: $who', ({ silent }) => {
    for (const place of ALL) {
      const rest = passDeadlines(place, TERMS, LATE);
      expect([keyOf(place), silent, stepRule(rest.step).awaits]).toEqual([keyOf(place), silent, null]);
      const others = ACTORS.filter((actor) => !silent.includes(actor));
      // Where a report rests unaccepted, whoever is not silent can bring it on, as far as it is theirs.
      const canMove = waitingFor(rest, TERMS, { actors: others, today: LATE }).can.length > 0;
      const isTheirs = Object.values(stepRule(rest.step).events).some(({ by }) =>
        by.some((one) => others.includes(one)),
      );
      expect([keyOf(rest), canMove]).toEqual([keyOf(rest), isTheirs]);
    }
  });

  it('leads from every state to an accepted report when reporter and department act, without the parent', () => {
    for (const start of ALL) {
      const seen = new Set<string>();
      const queue = [start];
      let isAccepted = false;
      for (let place = queue.shift(); place && !isAccepted; place = queue.shift()) {
        if (seen.has(keyOf(place))) continue;
        seen.add(keyOf(place));
        isAccepted = place.step === 'accepted';
        queue.push(...movesOf(place, ['REPORTER', 'DEPARTMENT']));
      }
      expect([keyOf(start), isAccepted]).toEqual([keyOf(start), true]);
    }
  });

  it('goes nowhere that the table does not name', () => {
    for (const place of ALL) {
      for (const event of EVENTS) {
        for (const today of daysOf(place)) {
          const move = applySubmissionEvent(place, TERMS, { event, actors: ACTORS, today, reason: 'vì' });
          const at = passDeadlines(place, TERMS, today).step;
          const named = stepRule(at).events[event]?.to ?? [];
          if (move.kind === 'moved')
            expect([at, event, named]).toEqual([at, event, expect.arrayContaining([move.place.step])]);
        }
      }
    }
  });

  it('can always say why somebody waits, in both languages', () => {
    for (const place of ALL) {
      const waiting = waitingFor(place, TERMS, { actors: ['REPORTER'], today: place.since });
      const { vi, en } = waitingSentence(waiting);
      expect([waiting.step, vi, en].join()).not.toMatch(/[{}]|undefined|null/);
      expect(waiting.awaits === null || waiting.then !== null).toBe(true);
    }
  });
});

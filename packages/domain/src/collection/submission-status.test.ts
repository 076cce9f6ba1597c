import { describe, expect, it, test } from 'vitest';
import type { SubmissionStatus } from '../model/activity.ts';
import type { SubmissionPlace, SubmissionStep } from './submission-state.ts';
import { reportingStateOf, submissionStatusOf, unitReportingState } from './submission-status.ts';

const TERMS = { window: { from: '2023-03-15', to: '2023-04-14' }, dueOn: '2023-04-18' };

function placeAt(step: SubmissionStep, sending: Partial<SubmissionPlace> = {}): SubmissionPlace {
  return { step, isZero: false, sentOnTime: null, hasParent: true, since: '2023-04-17', deadlineOn: null, ...sending };
}

/** What a report in a step is called when it came in time, late, and as a zero. */
const CALLED = {
  not_due: ['not_due', 'not_due', 'not_due'],
  due: ['due', 'due', 'due'],
  draft: ['draft', 'draft', 'draft'],
  missing: ['missing', 'missing', 'missing'],
  with_parent: ['submitted', 'late', 'zero_report'],
  read_by_parent: ['submitted', 'late', 'zero_report'],
  with_department: ['submitted', 'late', 'zero_report'],
  read_by_department: ['submitted', 'late', 'zero_report'],
  review_lapsed: ['submitted', 'late', 'zero_report'],
  returned: ['returned', 'returned', 'returned'],
  accepted: ['accepted', 'accepted', 'accepted'],
  frozen: ['frozen', 'frozen', 'frozen'],
} as const satisfies Record<SubmissionStep, readonly SubmissionStatus[]>;

test.each(Object.entries(CALLED) as [SubmissionStep, readonly SubmissionStatus[]][])(
  'a report that is %s is called %j',
  (step, called) => {
    const sendings = [{ sentOnTime: true }, { sentOnTime: false }, { sentOnTime: false, isZero: true }];
    expect(sendings.map((sending) => submissionStatusOf(placeAt(step, sending)))).toEqual(called);
  },
);

describe('what the ledger says', () => {
  it.each([
    ['with_parent', false, 'submitted'],
    ['review_lapsed', true, 'submitted'],
    ['returned', false, 'returned'],
    ['accepted', false, 'accepted'],
    ['accepted', true, 'zero_report'],
    ['frozen', false, 'frozen'],
    ['frozen', true, 'zero_report'],
  ] as const)('of a report that is %s, zero: %s, is %s with whether it came in time', (step, isZero, status) => {
    const place = placeAt(step, { isZero, sentOnTime: true });
    expect(reportingStateOf(place, TERMS, '2023-04-20')).toEqual({ status, onTime: true });
  });

  it('knows no time of what was not sent', () => {
    for (const step of ['not_due', 'due', 'missing'] as const) {
      const place = placeAt(step, { sentOnTime: true });
      expect(reportingStateOf(place, TERMS, '2023-04-20')).toEqual({ status: step, onTime: null });
    }
  });

  it('takes a draft for what was there before it', () => {
    const draft = placeAt('draft', { sentOnTime: true });
    expect(reportingStateOf(draft, TERMS, '2023-04-14')).toEqual({ status: 'not_due', onTime: null });
    expect(reportingStateOf(draft, TERMS, '2023-04-18')).toEqual({ status: 'due', onTime: null });
    expect(reportingStateOf(draft, TERMS, '2023-04-19')).toEqual({ status: 'missing', onTime: null });
  });
});

describe('what a unit of several bodies reported', () => {
  const state = (status: SubmissionStatus, onTime: boolean | null = true) => ({ status, onTime });

  it('is what the body furthest behind reported, in whatever order they come', () => {
    const order = [
      'missing',
      'due',
      'draft',
      'returned',
      'late',
      'submitted',
      'not_due',
      'accepted',
      'frozen',
    ] as const;
    order.forEach((behind, place) => {
      for (const ahead of [...order.slice(place), 'zero_report'] as const) {
        expect(unitReportingState([state(ahead), state(behind)]).status).toBe(behind);
        expect(unitReportingState([state(behind), state(ahead)]).status).toBe(behind);
      }
    });
  });

  it('came in time if all did, not if one did not, and else nothing is known', () => {
    const timeOf = (...times: (boolean | null)[]) =>
      unitReportingState(times.map((onTime) => state('accepted', onTime))).onTime;
    expect(timeOf(true, true)).toBe(true);
    expect(timeOf(true, false)).toBe(false);
    expect(timeOf(null, false)).toBe(false);
    expect(timeOf(true, null)).toBeNull();
  });

  it('is not due where no body owes it', () => {
    expect(unitReportingState([])).toEqual({ status: 'not_due', onTime: null });
  });
});

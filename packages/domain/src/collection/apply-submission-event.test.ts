import { describe, expect, it } from 'vitest';
import { applySubmissionEvent, type SubmissionAct } from './apply-submission-event.ts';
import { firstSubmission } from './first-submission.ts';
import { passDeadlines } from './pass-deadlines.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';
import { reportingStateOf, submissionStatusOf, unitReportingState } from './submission-status.ts';

const TERMS: SubmissionTerms = {
  window: { from: '2023-03-15', to: '2023-04-14' }, // a Friday
  dueOn: '2023-04-18',
  correctionDays: 2,
  parentReviewDays: 2,
  departmentReviewDays: 3,
  holidays: [],
};

function after(place: SubmissionPlace, ...acts: readonly SubmissionAct[]): SubmissionPlace {
  return acts.reduce((now, act) => {
    const move = applySubmissionEvent(now, TERMS, act);
    if (move.kind === 'refused') throw new Error(move.code);
    return move.place;
  }, place);
}

function by(actor: 'REPORTER' | 'PARENT' | 'DEPARTMENT', event: SubmissionAct['event'], today: string): SubmissionAct {
  return { event, actors: [actor], today, reason: 'số liệu chưa khớp' };
}

const DUE = firstSubmission(true, TERMS, '2023-04-17');

describe('a report', () => {
  it('goes from the commune by the district to the department and is accepted', () => {
    const sent = after(DUE, by('REPORTER', 'save', '2023-04-17'), by('REPORTER', 'submit', '2023-04-18'));
    expect(sent).toEqual({
      ...{ step: 'with_parent', isZero: false, sentOnTime: true, hasParent: true },
      ...{ since: '2023-04-18', deadlineOn: '2023-04-20' },
    });
    const accepted = after(sent, by('PARENT', 'forward', '2023-04-19'), by('DEPARTMENT', 'accept', '2023-04-20'));
    expect(accepted).toMatchObject({ step: 'accepted', deadlineOn: null });
    expect(submissionStatusOf(accepted)).toBe('accepted');
  });

  it('goes to the department straight where no district stands above', () => {
    const free = firstSubmission(false, TERMS, '2023-04-17');
    expect(after(free, by('REPORTER', 'submit', '2023-04-17')).step).toBe('with_department');
  });

  it('is missing on the day after its due date, and late when it comes then', () => {
    expect(passDeadlines(DUE, TERMS, '2023-04-18').step).toBe('due');
    expect(passDeadlines(DUE, TERMS, '2023-04-19')).toMatchObject({ step: 'missing', since: '2023-04-19' });
    const late = after(DUE, by('REPORTER', 'submit', '2023-04-25'));
    expect(submissionStatusOf(late)).toBe('late');
    expect(reportingStateOf(late, TERMS, '2023-04-25')).toEqual({ status: 'late', onTime: false });
  });

  it('stays in time after a return that is corrected by its own deadline, and not after that', () => {
    const returned = after(DUE, by('REPORTER', 'submit', '2023-04-18'), by('PARENT', 'return', '2023-04-20'));
    expect(returned).toMatchObject({ step: 'returned', deadlineOn: '2023-04-24' });
    expect(submissionStatusOf(after(returned, by('REPORTER', 'submit', '2023-04-24')))).toBe('submitted');
    expect(submissionStatusOf(after(returned, by('REPORTER', 'submit', '2023-04-25')))).toBe('late');
  });

  it('passes from a silent district to the department, and rests there when the department is silent too', () => {
    const sent = after(DUE, by('REPORTER', 'submit', '2023-04-18'));
    expect(passDeadlines(sent, TERMS, '2023-04-21')).toMatchObject({
      step: 'with_department',
      deadlineOn: '2023-04-26',
    });
    const lapsed = passDeadlines(sent, TERMS, '2023-05-30');
    expect(lapsed).toMatchObject({ step: 'review_lapsed', since: '2023-04-27', sentOnTime: true });
    expect(after(lapsed, by('REPORTER', 'withdraw', '2023-05-30')).step).toBe('draft');
    expect(after(lapsed, by('DEPARTMENT', 'accept', '2023-05-30')).step).toBe('accepted');
  });

  it('can be taken back until somebody opened it', () => {
    const sent = after(DUE, by('REPORTER', 'submit', '2023-04-17'));
    expect(after(sent, by('REPORTER', 'withdraw', '2023-04-18'))).toMatchObject({ step: 'draft', sentOnTime: null });
    const opened = after(sent, by('PARENT', 'open_review', '2023-04-18'));
    expect(applySubmissionEvent(opened, TERMS, by('REPORTER', 'withdraw', '2023-04-18'))).toMatchObject({
      kind: 'refused',
      code: 'ALREADY_OPENED',
    });
    expect(opened.deadlineOn).toBe(sent.deadlineOn);
  });

  it.each([
    ['NOT_YOUR_STEP', by('PARENT', 'submit', '2023-04-17')],
    ['NOT_YOUR_STEP', by('DEPARTMENT', 'save', '2023-04-17')],
    ['NOT_IN_THIS_STEP', by('DEPARTMENT', 'accept', '2023-04-17')],
  ] as const)('refuses with %s', (code, act) => {
    expect(applySubmissionEvent(DUE, TERMS, act)).toMatchObject({ kind: 'refused', code });
  });

  it('refuses to report on days that are not over, and to return without a reason', () => {
    const early = firstSubmission(true, TERMS, '2023-04-10');
    const draft = after(early, by('REPORTER', 'save', '2023-04-11'));
    expect(applySubmissionEvent(draft, TERMS, by('REPORTER', 'submit', '2023-04-14'))).toMatchObject({
      code: 'PERIOD_NOT_OVER',
    });
    expect(after(draft, by('REPORTER', 'submit', '2023-04-15')).step).toBe('with_parent');
    const sent = after(DUE, by('REPORTER', 'submit', '2023-04-17'));
    const bare = { ...by('PARENT', 'return', '2023-04-18'), reason: '  ' };
    expect(applySubmissionEvent(sent, TERMS, bare)).toMatchObject({ code: 'REASON_NEEDED' });
  });

  it('may be saved without a reason, returned and reopened with one only', () => {
    const bare = (event: SubmissionAct['event'], today: string): SubmissionAct => ({
      ...{ event, today },
      actors: ['REPORTER', 'PARENT', 'DEPARTMENT'],
    });
    const accepted: SubmissionPlace = { ...DUE, step: 'accepted', deadlineOn: null };
    expect(after(DUE, bare('save', '2023-04-17')).step).toBe('draft');
    expect(applySubmissionEvent(accepted, TERMS, bare('reopen', '2023-05-02'))).toMatchObject({
      ...{ kind: 'refused', code: 'REASON_NEEDED', place: { step: 'accepted' } },
    });
    expect(after(accepted, bare('freeze', '2023-05-02')).step).toBe('frozen');
    expect(after(accepted, by('DEPARTMENT', 'reopen', '2023-05-02'))).toMatchObject({
      ...{ step: 'returned', since: '2023-05-02', deadlineOn: '2023-05-04' },
    });
  });

  it('goes to the department straight when sent by somebody who could forward it', () => {
    const approver: SubmissionAct = { event: 'submit', actors: ['REPORTER', 'PARENT'], today: '2023-04-17' };
    expect(after(DUE, approver)).toMatchObject({ step: 'with_department', deadlineOn: '2023-04-20' });
  });

  it('that was opened or rests is not in the step of a sender', () => {
    const submit = by('REPORTER', 'submit', '2023-04-18');
    for (const step of ['with_parent', 'read_by_parent', 'read_by_department', 'accepted'] as const) {
      const place = { ...DUE, step, deadlineOn: '2023-04-20' };
      expect(applySubmissionEvent(place, TERMS, submit)).toMatchObject({ code: 'NOT_IN_THIS_STEP' });
    }
    const withdraw = by('REPORTER', 'withdraw', '2023-04-18');
    const refusal = (step: SubmissionPlace['step']) =>
      applySubmissionEvent({ ...DUE, step, deadlineOn: '2023-04-20' }, TERMS, withdraw);
    expect(refusal('read_by_department')).toMatchObject({ code: 'ALREADY_OPENED' });
    expect(refusal('accepted')).toMatchObject({ code: 'NOT_IN_THIS_STEP' });
  });

  it('taken back is no zero report any more, and forgotten once it is missing', () => {
    const zero = after(DUE, by('REPORTER', 'report_nothing', '2023-04-17'));
    expect(zero).toMatchObject({ isZero: true, sentOnTime: true });
    expect(after(zero, by('REPORTER', 'withdraw', '2023-04-17'))).toMatchObject({ isZero: false, sentOnTime: null });
    const returned = after(zero, by('PARENT', 'return', '2023-04-18'));
    expect(returned).toMatchObject({ isZero: true, sentOnTime: true, deadlineOn: '2023-04-20' });
    expect(passDeadlines(returned, TERMS, '2023-04-21')).toMatchObject({
      ...{ step: 'missing', isZero: false, sentOnTime: null, since: '2023-04-21' },
    });
    expect(after(returned, by('REPORTER', 'submit', '2023-04-19'))).toMatchObject({ isZero: false, sentOnTime: true });
  });

  it('saved again keeps its deadline; begun after the due date it has the days of a correction', () => {
    const returned: SubmissionPlace = { ...DUE, step: 'returned', since: '2023-05-02', deadlineOn: '2023-05-04' };
    const saved = after(returned, by('REPORTER', 'save', '2023-05-03'));
    expect(saved).toMatchObject({ step: 'draft', since: '2023-05-03', deadlineOn: '2023-05-04' });
    expect(after(saved, by('REPORTER', 'save', '2023-05-04'))).toMatchObject({ deadlineOn: '2023-05-04' });
    expect(after(DUE, by('REPORTER', 'save', '2023-04-18'))).toMatchObject({ deadlineOn: '2023-04-18' });
    expect(after(DUE, by('REPORTER', 'save', '2023-04-19'))).toMatchObject({ step: 'draft', deadlineOn: '2023-04-21' });
  });

  it('keeps the deadline of its reader when it is opened, and holidays are no days of it', () => {
    const holidays = ['2023-04-19'];
    const place: SubmissionPlace = { ...DUE, step: 'with_department', since: '2023-04-18', deadlineOn: '2023-04-21' };
    expect(after(place, by('DEPARTMENT', 'open_review', '2023-04-20'))).toMatchObject({ deadlineOn: '2023-04-21' });
    const move = applySubmissionEvent(DUE, { ...TERMS, holidays }, by('REPORTER', 'submit', '2023-04-18'));
    expect(move.place.deadlineOn).toBe('2023-04-21');
  });

  it('with nothing to report counts as a zero once it is accepted', () => {
    const zero = after(DUE, by('REPORTER', 'report_nothing', '2023-04-17'));
    expect(submissionStatusOf(zero)).toBe('zero_report');
    expect(reportingStateOf(zero, TERMS, '2023-04-17')).toEqual({ status: 'submitted', onTime: true });
    const accepted = after(zero, by('PARENT', 'forward', '2023-04-18'), by('DEPARTMENT', 'accept', '2023-04-19'));
    expect(reportingStateOf(accepted, TERMS, '2023-04-19')).toEqual({ status: 'zero_report', onTime: true });
  });
});

it('is nothing yet for the ledger while it is a draft', () => {
  const draft = after(firstSubmission(true, TERMS, '2023-04-10'), by('REPORTER', 'save', '2023-04-11'));
  const states = ['2023-04-14', '2023-04-15', '2023-04-18', '2023-04-19'].map((day) =>
    reportingStateOf(draft, TERMS, day),
  );
  expect(states.map(({ status }) => status)).toEqual(['not_due', 'due', 'due', 'missing']);
});

describe('what a unit reported', () => {
  it('is as little as its body that is furthest behind', () => {
    const accepted = { status: 'accepted', onTime: true } as const;
    const missing = { status: 'missing', onTime: null } as const;
    const zero = { status: 'zero_report', onTime: false } as const;
    expect(unitReportingState([accepted, missing])).toEqual({ status: 'missing', onTime: null });
    expect(unitReportingState([zero, accepted])).toEqual({ status: 'accepted', onTime: false });
    expect(unitReportingState([zero, zero])).toEqual(zero);
  });
});

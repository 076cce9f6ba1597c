import { describe, expect, it } from 'vitest';
import { extendDue } from './extend-due.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';

const before: SubmissionTerms = {
  window: { from: '2023-03-15', to: '2023-04-14' },
  dueOn: '2023-04-18',
  ...{ correctionDays: 2, parentReviewDays: 2, departmentReviewDays: 3, holidays: [] },
};
const after = { ...before, dueOn: '2023-04-24' };

function place(changes: Partial<SubmissionPlace>): SubmissionPlace {
  const due = { step: 'due' as const, isZero: false, sentOnTime: null, hasParent: false };
  return { ...due, since: '2023-04-15', deadlineOn: '2023-04-18', ...changes };
}

function extended(changes: Partial<SubmissionPlace>, today = '2023-04-19', sentOn: string | null = null) {
  return extendDue(place(changes), { before, after, today, sentOn });
}

describe('a later due date', () => {
  it('makes what is missing due again', () => {
    expect(extended({ step: 'due' })).toMatchObject({ step: 'due', since: '2023-04-19', deadlineOn: '2023-04-24' });
    expect(extended({ step: 'missing', deadlineOn: null })).toMatchObject({ step: 'due', deadlineOn: '2023-04-24' });
  });

  it('leaves missing what the new day does not reach', () => {
    expect(extended({ step: 'missing', deadlineOn: null }, '2023-04-25')).toMatchObject({ step: 'missing' });
  });

  it('gives a report that is open, or a draft, the same days', () => {
    expect(extended({}, '2023-04-17')).toMatchObject({ step: 'due', since: '2023-04-15', deadlineOn: '2023-04-24' });
    expect(extended({ step: 'draft' }, '2023-04-17')).toMatchObject({ step: 'draft', deadlineOn: '2023-04-24' });
  });

  it('takes no day from a draft that has a later one', () => {
    expect(extended({ step: 'draft', deadlineOn: '2023-04-26' })).toMatchObject({ deadlineOn: '2023-04-26' });
  });

  it('forgives lateness up to the new day, and no further', () => {
    const sent = { step: 'with_department', sentOnTime: false, deadlineOn: '2023-04-27' } as const;
    expect(extended(sent, '2023-04-21', '2023-04-20')).toMatchObject({ sentOnTime: true, deadlineOn: '2023-04-27' });
    expect(extended(sent, '2023-04-26', '2023-04-25')).toMatchObject({ sentOnTime: false });
    expect(extended({ ...sent, sentOnTime: true }, '2023-04-21', null)).toMatchObject({ sentOnTime: true });
  });

  it('changes no correction and nothing that was accepted', () => {
    const returned = { step: 'returned', sentOnTime: true, deadlineOn: '2023-04-20' } as const;
    expect(extended(returned)).toEqual(place(returned));
    const accepted = { step: 'accepted', sentOnTime: true, deadlineOn: null } as const;
    expect(extended(accepted)).toEqual(place(accepted));
  });
});

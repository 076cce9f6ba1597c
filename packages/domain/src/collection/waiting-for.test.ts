import { expect, test } from 'vitest';
import { firstSubmission } from './first-submission.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';
import { waitingFor } from './waiting-for.ts';

const TERMS: SubmissionTerms = {
  window: { from: '2023-03-15', to: '2023-04-14' }, // a Friday
  dueOn: '2023-04-18',
  correctionDays: 2,
  parentReviewDays: 2,
  departmentReviewDays: 3,
  holidays: [],
};
const OPENED = firstSubmission(true, TERMS, '2023-04-10');
const DRAFT: SubmissionPlace = { ...OPENED, step: 'draft', since: '2023-04-11', deadlineOn: '2023-04-18' };

test('before the period is over the clock is awaited, and a draft can be begun', () => {
  expect(waitingFor(OPENED, TERMS, { actors: ['REPORTER'], today: '2023-04-14' })).toEqual({
    ...{ step: 'not_due', awaits: 'CLOCK', since: '2023-04-10', until: '2023-04-14', then: 'due' },
    ...{ can: ['save'], isShut: false },
  });
});

test('from the next day on the reporter is awaited and can send', () => {
  expect(waitingFor(OPENED, TERMS, { actors: ['REPORTER'], today: '2023-04-15' })).toEqual({
    ...{ step: 'due', awaits: 'REPORTER', since: '2023-04-15', until: '2023-04-18', then: 'missing' },
    ...{ can: ['save', 'submit', 'report_nothing'], isShut: false },
  });
});

test('a draft of a period that is not over can be saved and not sent', () => {
  const canOn = (today: string) => waitingFor(DRAFT, TERMS, { actors: ['REPORTER'], today }).can;
  expect(canOn('2023-04-14')).toEqual(['save']);
  expect(canOn('2023-04-15')).toEqual(['save', 'submit', 'report_nothing']);
});

test('each can do what is theirs, somebody with two parts what is either', () => {
  const sent: SubmissionPlace = { ...DRAFT, step: 'with_parent', since: '2023-04-17', deadlineOn: '2023-04-19' };
  const canAs = (...actors: Parameters<typeof waitingFor>[2]['actors']) =>
    waitingFor(sent, TERMS, { actors, today: '2023-04-18' }).can;
  expect(canAs('REPORTER')).toEqual(['withdraw']);
  expect(canAs('PARENT')).toEqual(['open_review', 'forward', 'return']);
  expect(canAs('REPORTER', 'PARENT')).toEqual(['withdraw', 'open_review', 'forward', 'return']);
  expect(canAs('DEPARTMENT')).toEqual([]);
  expect(canAs()).toEqual([]);
});

test('a closed request takes in nothing that is missing, and goes on with what came', () => {
  const closed = { ...TERMS, isClosed: true };
  const asker = { actors: ['REPORTER', 'DEPARTMENT'], today: '2023-05-02' } as const;
  const missing = { ...DRAFT, step: 'missing', deadlineOn: null } as const;
  expect(waitingFor(missing, closed, asker)).toMatchObject({ can: [], isShut: true });
  expect(waitingFor(missing, TERMS, asker)).toMatchObject({ can: ['save', 'submit', 'report_nothing'], isShut: false });
  const frozen = { ...DRAFT, step: 'frozen', deadlineOn: null } as const;
  expect(waitingFor(frozen, closed, asker)).toMatchObject({ can: ['reopen'], isShut: false });
});

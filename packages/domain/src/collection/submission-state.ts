import type { CivilDate, DateRange } from '../model/civil-date.ts';

/** Whoever moves a report on; the clock does it where a deadline passes. */
export type SubmissionActor = 'REPORTER' | 'PARENT' | 'DEPARTMENT';

/**
 * Where a report stands. A report that was sent keeps beside its step whether it is a zero report and whether it came in
 * time; domain reference 3.3 names the three together (`submissionStatusOf`).
 */
export type SubmissionStep =
  | 'not_due'
  | 'due'
  | 'draft'
  | 'missing'
  | 'with_parent'
  | 'read_by_parent'
  | 'with_department'
  | 'read_by_department'
  | 'review_lapsed'
  | 'returned'
  | 'accepted'
  | 'frozen';

export type SubmissionEvent =
  | 'save'
  | 'submit'
  | 'report_nothing'
  | 'withdraw'
  | 'open_review'
  | 'forward'
  | 'return'
  | 'accept'
  | 'freeze'
  | 'reopen';

/** What ends the time of a step. */
export type DeadlineRule =
  'period_end' | 'due' | 'due_or_correction' | 'correction' | 'parent_review' | 'department_review';

export interface EventRule {
  readonly by: readonly SubmissionActor[];
  /** Where it leads; the first reviewer of a report depends on whether its unit has a parent. */
  readonly to: readonly SubmissionStep[];
}

export interface StepRule {
  /** Who is to act; null: nobody is awaited, the report may rest here. */
  readonly awaits: SubmissionActor | 'CLOCK' | null;
  /** Until when; a step that waits has one. */
  readonly deadline: DeadlineRule | null;
  /** Where the clock takes the report when that day has passed. */
  readonly atDeadline: SubmissionStep | null;
  readonly events: Readonly<Partial<Record<SubmissionEvent, EventRule>>>;
}

const SEND: EventRule = { by: ['REPORTER'], to: ['with_parent', 'with_department'] };
const SAVE: EventRule = { by: ['REPORTER'], to: ['draft'] };
const WITHDRAW: EventRule = { by: ['REPORTER'], to: ['draft'] };

/** The life of a report (domain reference 3.3): every step, who may do what in it, and what happens if nobody does. */
export const SUBMISSION_GRAPH = {
  not_due: { awaits: 'CLOCK', deadline: 'period_end', atDeadline: 'due', events: { save: SAVE } },
  due: {
    awaits: 'REPORTER',
    deadline: 'due',
    atDeadline: 'missing',
    events: { save: SAVE, submit: SEND, report_nothing: SEND },
  },
  draft: {
    awaits: 'REPORTER',
    deadline: 'due_or_correction',
    atDeadline: 'missing',
    events: { save: SAVE, submit: SEND, report_nothing: SEND },
  },
  missing: {
    awaits: null,
    deadline: null,
    atDeadline: null,
    events: { save: SAVE, submit: SEND, report_nothing: SEND },
  },
  with_parent: {
    awaits: 'PARENT',
    deadline: 'parent_review',
    atDeadline: 'with_department',
    events: {
      withdraw: WITHDRAW,
      open_review: { by: ['PARENT'], to: ['read_by_parent'] },
      forward: { by: ['PARENT'], to: ['with_department'] },
      return: { by: ['PARENT'], to: ['returned'] },
    },
  },
  read_by_parent: {
    awaits: 'PARENT',
    deadline: 'parent_review',
    atDeadline: 'with_department',
    events: {
      forward: { by: ['PARENT'], to: ['with_department'] },
      return: { by: ['PARENT'], to: ['returned'] },
    },
  },
  with_department: {
    awaits: 'DEPARTMENT',
    deadline: 'department_review',
    atDeadline: 'review_lapsed',
    events: {
      withdraw: WITHDRAW,
      open_review: { by: ['DEPARTMENT'], to: ['read_by_department'] },
      accept: { by: ['DEPARTMENT'], to: ['accepted'] },
      return: { by: ['DEPARTMENT'], to: ['returned'] },
    },
  },
  read_by_department: {
    awaits: 'DEPARTMENT',
    deadline: 'department_review',
    atDeadline: 'review_lapsed',
    events: {
      accept: { by: ['DEPARTMENT'], to: ['accepted'] },
      return: { by: ['DEPARTMENT'], to: ['returned'] },
    },
  },
  review_lapsed: {
    awaits: null,
    deadline: null,
    atDeadline: null,
    events: {
      withdraw: WITHDRAW,
      accept: { by: ['DEPARTMENT'], to: ['accepted'] },
      return: { by: ['DEPARTMENT'], to: ['returned'] },
    },
  },
  returned: {
    awaits: 'REPORTER',
    deadline: 'correction',
    atDeadline: 'missing',
    events: { save: SAVE, submit: SEND, report_nothing: SEND },
  },
  accepted: {
    awaits: null,
    deadline: null,
    atDeadline: null,
    events: {
      freeze: { by: ['DEPARTMENT'], to: ['frozen'] },
      reopen: { by: ['DEPARTMENT'], to: ['returned'] },
    },
  },
  frozen: {
    awaits: null,
    deadline: null,
    atDeadline: null,
    events: { reopen: { by: ['DEPARTMENT'], to: ['returned'] } },
  },
} as const satisfies Record<SubmissionStep, StepRule>;

/** The rule of a step, without the narrow types of the table. */
export function stepRule(step: SubmissionStep): StepRule {
  return SUBMISSION_GRAPH[step];
}

/** A closed request takes in nothing that is missing; reports that came live on. */
export function isShut(
  { step }: Pick<SubmissionPlace, 'step'>,
  { isClosed }: Pick<SubmissionTerms, 'isClosed'>,
): boolean {
  return step === 'missing' && isClosed === true;
}

/** What is known of one report beside its content. */
export interface SubmissionPlace {
  readonly step: SubmissionStep;
  /** "Không phát sinh": sent as a zero. */
  readonly isZero: boolean;
  /** Whether it first came in time; null until it was sent. */
  readonly sentOnTime: boolean | null;
  /** A body above the unit looks at it before the department does: the district, while there are districts. */
  readonly hasParent: boolean;
  /** Day of the last change of step. */
  readonly since: CivilDate;
  /** Last day of the step; null where nobody is awaited. */
  readonly deadlineOn: CivilDate | null;
}

/** What a request sets for all its reports. Days are working days. */
export interface SubmissionTerms {
  readonly window: DateRange;
  readonly dueOn: CivilDate;
  readonly correctionDays: number;
  readonly parentReviewDays: number;
  readonly departmentReviewDays: number;
  /** Days off beside Saturdays and Sundays. */
  readonly holidays: readonly CivilDate[];
  /** Closed: what is missing cannot come any more, unless the due date is moved. */
  readonly isClosed?: boolean;
}

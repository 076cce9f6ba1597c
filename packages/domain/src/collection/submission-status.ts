import type { SubmissionState, SubmissionStatus } from '../model/activity.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { SubmissionPlace, SubmissionTerms } from './submission-state.ts';

/** The status of domain reference 1.7 and 3.3 that people read. */
export function submissionStatusOf({ step, isZero, sentOnTime }: SubmissionPlace): SubmissionStatus {
  switch (step) {
    case 'with_parent':
    case 'read_by_parent':
    case 'with_department':
    case 'read_by_department':
    case 'review_lapsed':
      if (isZero) return 'zero_report';
      return sentOnTime === false ? 'late' : 'submitted';
    case 'not_due':
    case 'due':
    case 'draft':
    case 'missing':
    case 'returned':
    case 'accepted':
    case 'frozen':
      return step;
  }
}

type ReportingState = Pick<SubmissionState, 'status' | 'onTime'>;

/**
 * What the ledger says of a report. A figure changes with it, so it is stricter than the status: a zero report counts as a
 * zero once it is accepted, and a draft is nothing yet.
 */
export function reportingStateOf(
  place: SubmissionPlace,
  { window, dueOn }: Pick<SubmissionTerms, 'window' | 'dueOn'>,
  today: CivilDate,
): ReportingState {
  const { step, isZero, sentOnTime } = place;
  if (step === 'draft')
    return { status: today <= window.to ? 'not_due' : today <= dueOn ? 'due' : 'missing', onTime: null };
  if (step === 'accepted' || step === 'frozen') return { status: isZero ? 'zero_report' : step, onTime: sentOnTime };
  const status = submissionStatusOf({ ...place, isZero: false });
  return { status, onTime: isSent(status) ? sentOnTime : null };
}

function isSent(status: SubmissionStatus): boolean {
  return status === 'submitted' || status === 'late' || status === 'returned';
}

/** From what is least in to what is most in. */
const ORDER: readonly SubmissionStatus[] = [
  ...(['missing', 'due', 'draft', 'returned', 'late', 'submitted', 'not_due'] as const),
  ...(['accepted', 'frozen', 'zero_report'] as const),
];

/**
 * What a unit reported where several of its bodies owe the same report: as little as the one that is furthest behind.
 * Example: police accepted, radio station missing: missing. Both nothing to report: a zero report.
 */
export function unitReportingState(states: readonly ReportingState[]): ReportingState {
  const [behind] = states.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  if (!behind) return { status: 'not_due', onTime: null };
  const times = states.map(({ onTime }) => onTime);
  const onTime = times.includes(false) ? false : times.includes(null) ? null : true;
  return { status: behind.status, onTime };
}

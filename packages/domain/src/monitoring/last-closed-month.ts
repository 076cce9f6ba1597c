import { addWorkingDays } from '../collection/due-dates.ts';
import type { SubmissionTerms } from '../collection/submission-state.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { bucketOf, periodOfCode, type Period } from '../time/period.ts';
import type { MonthOfReports } from './month-of-reports.ts';

/**
 * The newest administrative month of which everything can be known that will be known in time: it has ended, reports were due for
 * it, and the time to send and to look them over has passed. Null while there is none.
 * Reference: domain reference 3 rules 5 and 11, 3.3. Convention: the working days of both reviews follow the due date, because a report
 * that was sent in time and waits for the department is not the sender's silence. Edge: a request over several months
 * holds back the month in which its window ends, a month without a request is closed on the day after its last. Example: reports for
 * admin:2023-M05 (to 14 May) due on 17 May with two and three days of review are settled on 24 May; until then April is the newest.
 */
export function lastClosedMonth(
  months: readonly Pick<MonthOfReports, 'month' | 'expected'>[],
  requests: readonly SubmissionTerms[],
  today: CivilDate,
): Period | null {
  const waiting = new Set(
    requests.filter((terms) => today <= settledOn(terms)).map(({ window }) => bucketOf(window.to, 'REPORTING_MONTH')),
  );
  const closed = months
    .filter(({ expected }) => expected > 0)
    .flatMap(({ month }) => periodOfCode(month) ?? [])
    .filter(({ code, to }) => to < today && code !== null && !waiting.has(code));
  return closed.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1) ?? null;
}

function settledOn({ dueOn, parentReviewDays, departmentReviewDays, holidays }: SubmissionTerms): CivilDate {
  return addWorkingDays(dueOn, parentReviewDays + departmentReviewDays, holidays);
}

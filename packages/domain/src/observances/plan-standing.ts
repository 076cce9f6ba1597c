import type { CivilDate } from '../model/civil-date.ts';

export type PlanStanding = 'AWAITED' | 'IN_DRAFT' | 'ISSUED' | 'ISSUED_LATE' | 'OVERDUE';

interface StandingPlan {
  readonly status: 'none' | 'draft' | 'issued';
  readonly issuedOn: CivilDate | null;
}

/**
 * How the plan of a body for an observance stands on a day. Reference: domain reference 1.5 row 49, which sets no day; the
 * convention is that a plan is owed before the observance begins. Edge: issued on the first day itself is late.
 * Example: a draft on 2023-05-31 for the month from 1 June is IN_DRAFT, on 1 June OVERDUE.
 */
export function planStanding({ status, issuedOn }: StandingPlan, firstDay: CivilDate, today: CivilDate): PlanStanding {
  if (status === 'issued') return issuedOn !== null && issuedOn >= firstDay ? 'ISSUED_LATE' : 'ISSUED';
  if (today >= firstDay) return 'OVERDUE';
  return status === 'draft' ? 'IN_DRAFT' : 'AWAITED';
}

import type { Code, Plan } from '../model/reference-pack.ts';
import type { DateRange } from '../model/civil-date.ts';

/**
 * Days that a plan covers: the validity that its code states, else the calendar year in which it was issued.
 * Convention: plans of this field are yearly ("… năm 2023") and are issued weeks after the year began, so work from
 * 1 January on belongs to them. Edge: a code that states one end only keeps the year's other end.
 * Example: a plan of 2023-02-20 without stated validity covers 2023-01-01 to 2023-12-31. Source: domain reference 1.7.
 */
export function planWindow(plan: Pick<Plan, 'date'>, code: Pick<Code, 'validFrom' | 'validTo'> | undefined): DateRange {
  const year = plan.date.slice(0, 4);
  return { from: code?.validFrom ?? `${year}-01-01`, to: code?.validTo ?? `${year}-12-31` };
}

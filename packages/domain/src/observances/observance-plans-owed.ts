import type { DateRange } from '../model/civil-date.ts';
import type { Code, Organisation } from '../model/reference-pack.ts';
import { isInForce } from '../reference/is-in-force.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { observancesOfYear } from './observances-of-year.ts';

export interface OwedPlan {
  readonly body: Organisation;
  readonly observance: Code;
  /** The days on which the observance is held. */
  readonly days: DateRange;
}

/** A body owes a plan for each observance that a duty `observance_plan` names, where it stands on the first day. */
export function observancePlansOwed(year: number, index: ReferenceIndex): OwedPlan[] {
  const ofYear = observancesOfYear(index.codesOf('observance'), year);
  return index.pack.duties.flatMap(({ duty, bearer, observance }) => {
    const body = index.organisation(bearer);
    const held = ofYear.find(({ code }) => code.code === observance);
    if (duty !== 'observance_plan' || !body || !held || !isInForce(body, held.days.from)) return [];
    return [{ body, observance: held.code, days: held.days }];
  });
}

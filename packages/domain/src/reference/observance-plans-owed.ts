import { overlaps } from '../administration/validity.ts';
import type { Code, Organisation } from '../model/reference-pack.ts';
import type { ReferenceIndex } from './reference-index.ts';

export interface OwedPlan {
  readonly body: Organisation;
  readonly observance: Code;
}

/** A body owes a plan in each year in which it and the observance stand, for a day at least (duty `observance_plan`). */
export function observancePlansOwed(year: number, index: ReferenceIndex): OwedPlan[] {
  const days = { validFrom: `${String(year)}-01-01`, validTo: `${String(year)}-12-31` };
  return index.pack.duties.flatMap(({ duty, bearer, observance }) => {
    const body = index.organisation(bearer);
    if (duty !== 'observance_plan' || observance === null || !body) return [];
    const code = index.code('observance', observance);
    return code && overlaps(code, days) && overlaps(body, days) ? [{ body, observance: code }] : [];
  });
}

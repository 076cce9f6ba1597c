import type { CivilDate } from '../model/civil-date.ts';
import { observancePlansOwed } from '../observances/observance-plans-owed.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { addDays, daysBetween } from '../time/civil-date.ts';
import type { FoundAlert } from './alert.ts';
import { placeNames } from './place-names.ts';

/** A plan for an observance that was issued. */
export interface IssuedPlan {
  readonly organisation: string;
  readonly observance: string;
  readonly year: number;
}

/**
 * Bodies that owe a plan for an observance and have issued none `days` days before it begins.
 * Reference: domain reference 1.5 row 49, duty `observance_plan`. Convention: from `days` days before the first day to the last day of
 * the observance; a draft is no issued plan. Edge: an observance without days, and one that is over, has none; each year is another
 * fact, also where its days before begin in the year before. Example with 30 days: Action Month for Children on 1 June, from 2 May.
 */
export function observancePlanAlerts(
  issued: readonly IssuedPlan[],
  { today, base, index }: { readonly today: CivilDate; readonly base: string; readonly index: ReferenceIndex },
  { days }: { readonly days: number },
): FoundAlert[] {
  const known = new Set(issued.map(({ organisation, observance, year }) => keyOf(organisation, observance, year)));
  return soon(today, days).flatMap((year) =>
    observancePlansOwed(year, index).flatMap(({ body, observance, days: window }): FoundAlert[] => {
      const key = keyOf(body.id, observance.code, year);
      if (today < addDays(window.from, -days) || today > window.to || known.has(key)) return [];
      return [
        {
          ...{ rule: 'OBSERVANCE_WITHOUT_PLAN', occurrenceKey: key, group: `${observance.code}|${String(year)}` },
          ...{ organisation: body.id, unit: null, district: index.districtOf(body.area)?.id ?? null },
          ...{ topic: null, observance: observance.code, request: null },
          evidence: {
            ...{ asOf: today, since: addDays(window.from, -days), ...placeNames(body.area, index) },
            ...{ body: { vi: body.vi, en: body.en }, subject: { vi: observance.vi, en: observance.en } },
            ...{ value: daysBetween(today, window.from), threshold: days, measure: 'days', usual: null },
            ...{ numerator: null, denominator: null, ...window, period: null, completeness: null, base },
          },
        },
      ];
    }),
  );
}

/** Years whose observances may begin within the days. */
function soon(today: CivilDate, days: number): number[] {
  return [...new Set([today, addDays(today, days)].map((day) => Number(day.slice(0, 4))))];
}

function keyOf(organisation: string, observance: string, year: number): string {
  return [organisation, observance, String(year)].join('|');
}

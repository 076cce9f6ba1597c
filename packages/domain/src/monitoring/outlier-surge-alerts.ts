import type { ReferenceIndex } from '../reference/reference-index.ts';
import { unusualValue } from '../statistics/unusual-value.ts';
import type { Period } from '../time/period.ts';
import type { FoundAlert } from './alert.ts';
import { placeNames } from './place-names.ts';

/** Verified activities of a body in an administrative month. */
export interface MonthOfRecords {
  readonly organisation: string;
  /** `admin:2023-M04`. */
  readonly month: string;
  readonly records: number;
}

/**
 * Bodies that recorded far more activities in the last closed month than in the months before.
 * Reference: Iglewicz and Hoaglin (1993), modified z-score by median absolute deviation on log(1 + x), as for single figures
 * (`unusualValue`); they take 3.5 as limit for one look, here some hundred bodies are looked at each month, hence 4. Convention: chosen
 * over a Poisson limit, which takes the months of a body for equally busy and calls every campaign a surge; a body's own spread says how
 * uneven its months are. Months without a record are no history: nobody knows whether nothing was done or nothing recorded. Edge:
 * fewer than eight months with records, or fewer than `records` in the last one, say nothing, so that 0 → 3 is none; fewer than
 * usual is none either. Example: eleven months of 12 records, then 60: one, being above 41. It says "a difference worth looking at".
 */
export function outlierSurgeAlerts(
  months: readonly MonthOfRecords[],
  { month, base, index }: { readonly month: Period; readonly base: string; readonly index: ReferenceIndex },
  { deviations, records: least }: { readonly deviations: number; readonly records: number },
): FoundAlert[] {
  const { from, to } = month;
  const code = month.code ?? '';
  return months.flatMap(({ organisation, month: of, records }): FoundAlert[] => {
    if (of !== code || records < least) return [];
    const history = months
      .filter((past) => past.organisation === organisation && past.month < code && past.records > 0)
      .map((past) => past.records);
    const unusual = unusualValue(records, history, deviations);
    const body = index.organisation(organisation);
    if (!unusual || records <= unusual.high || !body) return [];
    const isOfProvince = index.unit(body.area)?.level === 'province';
    return [
      {
        ...{ rule: 'OUTLIER_SURGE', occurrenceKey: [organisation, code].join('|'), group: code, organisation },
        ...{ unit: isOfProvince ? null : body.area, district: index.districtOf(body.area)?.id ?? null },
        ...{ topic: null, observance: null, request: null },
        evidence: {
          ...{ asOf: to, since: from, ...placeNames(body.area, index), body: { vi: body.vi, en: body.en } },
          ...{ subject: null, value: records, threshold: unusual.high, measure: 'records', usual: unusual.median },
          ...{ numerator: null, denominator: unusual.figures, from, to, period: code, completeness: null, base },
        },
      },
    ];
  });
}

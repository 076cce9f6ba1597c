import { reachStatus } from '../coverage/reach-status.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { addDays, daysBetween } from '../time/civil-date.ts';
import { bucketsOf } from '../time/period.ts';
import type { FoundAlert } from './alert.ts';
import type { MonthOfReports } from './month-of-reports.ts';
import { placeNames } from './place-names.ts';

/** The last verified place-bound activity of a commune on a topic. */
export interface Recency {
  readonly unit: AreaUnitId;
  readonly topic: string;
  /** null: none is in the data. */
  readonly lastOn: CivilDate | null;
}

export interface BlindSpotFacts {
  readonly recency: readonly Recency[];
  readonly reports: readonly MonthOfReports[];
  /** Last day of the last closed month. */
  readonly asOf: CivilDate;
  readonly base: string;
  readonly index: ReferenceIndex;
}

/** `hasBasis` is false while no commune has reported for all of the days: then nothing can be blind yet. */
export interface FoundBlindSpots {
  readonly found: readonly FoundAlert[];
  readonly hasBasis: boolean;
}

/**
 * Communes that no verified place-bound activity on a topic has reached for more than `days` days, though all their reports are there.
 * Reference: domain reference 3 rule 5, invariant 6. Convention: stricter than the list of blind spots, which counts a month for which
 * no report was due as complete: here every administrative month that touches the days needs a report that was due and is
 * accepted, since nobody looks for an answer that was not asked. The silence begins on the day after the last activity, which names the fact, so that a spot which was reached and
 * fell silent again is another fact. Edge: day `days` is still covered; never in the data is one onset. Example with 180 days as
 * of 14 December: last on 17 June is 180 days and none, on 16 June it is one; with the report of August missing it is none.
 */
export function blindSpotAlerts(
  { recency, reports, asOf, base, index }: BlindSpotFacts,
  { days }: { readonly days: number },
): FoundBlindSpots {
  const from = addDays(asOf, -days);
  const told = toldUnits(reports, bucketsOf({ from, to: asOf }, 'REPORTING_MONTH'));
  const found = recency.flatMap(({ unit, topic, lastOn }): FoundAlert[] => {
    const daysSince = lastOn === null ? null : daysBetween(lastOn, asOf);
    const months = told.get(unit);
    if (reachStatus(daysSince, days, months === undefined) !== 'BLIND_SPOT') return [];
    const district = index.districtOf(unit)?.id ?? null;
    const code = index.code('topic', topic);
    return [
      {
        ...{ rule: 'BLIND_SPOT', occurrenceKey: [unit, topic, lastOn ?? 'never'].join('|') },
        ...{ group: [district ?? 'province', topic].join('|'), organisation: null, unit, district, topic },
        ...{ observance: null, request: null },
        evidence: {
          ...{ asOf, since: lastOn === null ? null : addDays(lastOn, 1), ...placeNames(unit, index), body: null },
          ...{ subject: code ? { vi: code.vi, en: code.en } : { vi: topic, en: topic } },
          ...{ value: daysSince, threshold: days, measure: 'days', usual: null },
          ...{ numerator: months ?? null, denominator: months ?? null, from, to: asOf, period: null },
          ...{ completeness: 1, base },
        },
      },
    ];
  });
  return { found, hasBasis: told.size > 0 };
}

/** Units with every report of every month, and how many reports these are. */
function toldUnits(reports: readonly MonthOfReports[], months: readonly string[]): ReadonlyMap<AreaUnitId, number> {
  const wanted = new Set(months);
  const complete = new Map<AreaUnitId, { readonly months: number; readonly reports: number }>();
  for (const { unit, month, expected, actual } of reports) {
    if (!wanted.has(month) || expected === 0 || actual < expected) continue;
    const before = complete.get(unit) ?? { months: 0, reports: 0 };
    complete.set(unit, { months: before.months + 1, reports: before.reports + actual });
  }
  return new Map(
    [...complete].filter(([, told]) => told.months === wanted.size).map(([unit, told]) => [unit, told.reports]),
  );
}

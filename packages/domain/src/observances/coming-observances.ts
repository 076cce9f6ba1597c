import type { CivilDate } from '../model/civil-date.ts';
import type { Code } from '../model/reference-pack.ts';
import { addDays } from '../time/civil-date.ts';
import { observancePhase } from './observance-phase.ts';
import { observancesOfYear, type ObservanceOfYear } from './observances-of-year.ts';

/** How far ahead a body is told of an observance. */
const AHEAD = 60;

/**
 * What a body should have in mind on a day: observances that run and those that begin within 60 days. Edge: where there are
 * none, those that begin next. Example: on 2023-05-20 the months of June; on 2023-11-20 those of June 2024.
 */
export function comingObservances(codes: readonly Code[], today: CivilDate): ObservanceOfYear[] {
  const year = Number(today.slice(0, 4));
  const open = [year - 1, year, year + 1]
    .flatMap((one) => observancesOfYear(codes, one))
    .filter(({ days }) => observancePhase(days, today) !== 'OVER');
  const last = addDays(today, AHEAD);
  const soon = open.filter(({ days }) => days.from <= last);
  return soon.length > 0 ? soon : open.filter(({ days }) => days.from === open[0]?.days.from);
}

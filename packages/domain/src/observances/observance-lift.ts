import type { Statistic } from '../model/statistic.ts';
import { rateRatio } from '../statistics/rate-ratio.ts';

/** Activities of a stretch of days. */
export interface LiftStretch {
  /** null: nothing is known to have happened, and a report is missing. */
  readonly count: number | null;
  readonly days: number;
  /** Share of communes of which every report that overlaps the days is in; null without communes. */
  readonly reported: number | null;
}

export interface Lift {
  /** Activities a day inside over those a day around, with the exact 95 % interval. */
  readonly ratio: Statistic;
  /** Activities a day inside less those a day around. */
  readonly difference: Statistic;
}

/** Below it two stretches are not compared (domain reference 3, rule 11). */
const LEAST_REPORTED = 0.8;

/**
 * Whether more was done on the days of an observance than before and after: ratio and difference of the two rates a day.
 * Reference: domain reference 3, rules 6 (both, since they can move apart), 10 and 11; the interval of `rateRatio`.
 * Convention: the days around are the same number on both sides, taken together. Not computed while the days after are not
 * over (`not_over`), where a count is not known (`report_missing`), where fewer than 80 % of the communes have reported for
 * one of the stretches (`reports_incomplete`). Edge: nothing around has a difference and no ratio (`nothing_around`).
 * Example: 6 in 30 days against 7 in 56: ratio 1.6 (0.444 to 5.560), 0.075 more a day.
 */
export function observanceLift(inside: LiftStretch, sides: readonly [LiftStretch, LiftStretch], isOver: boolean): Lift {
  const refused = refusalOf([inside, ...sides], isOver);
  if (refused !== null) return { ratio: refused, difference: refused };
  const around = sides.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const daysAround = sides.reduce((sum, { days }) => sum + days, 0);
  const count = inside.count ?? 0;
  return {
    ratio: rateRatio(count, inside.days, around, daysAround),
    difference: { value: count / inside.days - around / daysAround, lower: null, upper: null },
  };
}

function refusalOf(stretches: readonly LiftStretch[], isOver: boolean): Statistic | null {
  if (!isOver) return { value: null, reason: 'not_over' };
  if (stretches.some(({ count }) => count === null)) return { value: null, reason: 'report_missing' };
  const isIncomplete = stretches.some(({ reported }) => reported !== null && reported < LEAST_REPORTED);
  return isIncomplete ? { value: null, reason: 'reports_incomplete' } : null;
}

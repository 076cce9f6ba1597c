import type { Statistic } from '../model/statistic.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/**
 * Share of units reached, k of n, with its Wilson interval at 95 %.
 * Reference: domain reference 3 rule 1; Wilson (1927), JASA 22:209. Convention: units whose reports are missing stay in the
 * denominator. Edge: no units, no share (`no_units`). Unit: share. Example: 18 of 21 gives 0.857, 0.654 to 0.950.
 */
export function coverageShare(reached: number, units: number): Statistic {
  const interval = wilsonInterval(reached, units);
  return interval === null ? { value: null, reason: 'no_units' } : { value: reached / units, ...interval };
}

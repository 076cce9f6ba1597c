import { medianOf } from './median-of.ts';

/** Iglewicz and Hoaglin's limit for the modified z-score. */
const LIMIT = 3.5;
/** The median absolute deviation of a normal distribution is 0.6745 of its standard deviation. */
const NORMAL = 0.6745;
/** Fewer figures make no history. */
const FEWEST = 8;
/** Least spread, on the log scale: a unit that always reports the same may report up to 2.8 times as much unasked. */
const LEAST_SPREAD = 0.2;

export interface UnusualValue {
  readonly median: number;
  /** Between these the value would have passed; whole numbers. */
  readonly low: number;
  readonly high: number;
  /** How many past figures speak. */
  readonly figures: number;
}

/**
 * How far a count lies outside a unit's own history of it; null where it fits or the history is too short.
 * Reference: Iglewicz and Hoaglin (1993), modified z-score by median absolute deviation, limit 3.5.
 * Convention: on log(1 + x), because counts of people are skewed to the right and a slip adds or loses a digit. Edge: a
 * history without spread gets a least spread, and fewer than 8 figures say nothing.
 * Example: 45 people eight times in a row; 450 is unusual, 60 is not.
 */
export function unusualValue(value: number, history: readonly number[], limit = LIMIT): UnusualValue | null {
  if (history.length < FEWEST) return null;
  const logs = history.map((past) => Math.log1p(past));
  const centre = medianOf(logs);
  const spread = Math.max(medianOf(logs.map((log) => Math.abs(log - centre))), LEAST_SPREAD);
  const reach = (limit * spread) / NORMAL;
  if (Math.abs(Math.log1p(value) - centre) <= reach) return null;
  return {
    median: medianOf(history),
    low: Math.max(0, Math.ceil(Math.expm1(centre - reach))),
    high: Math.floor(Math.expm1(centre + reach)),
    figures: history.length,
  };
}

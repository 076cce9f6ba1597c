import { qualifying } from './naive-activities.ts';
import { naiveBinomialCdf } from './naive-binomial.ts';
import { dayAfter, dayNumber } from './naive-calendar.ts';
import { reportMissing } from './naive-cell.ts';
import type { NaiveFilter, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveLift {
  /** null where nothing is known to have happened and a report is missing. */
  readonly inside: number | null;
  readonly around: number | null;
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const EVER = { from: '0001-01-01', to: '9999-12-31' };

/** Activities on the days from `from` to `to`, against those of the `side` days before and the `side` days after. */
export function naiveObservanceLift(
  recorded: NaiveRecord,
  { from, to, side, where }: { from: string; to: string; side: number; where?: NaiveFilter },
): NaiveLift {
  const record = settled(recorded);
  const dates = qualifying(record, EVER, where).map(({ revision }) => revision.payload.date);
  const count = (first: number, last: number): number | null => {
    const found = dates.filter((date) => dayNumber(date) >= first && dayNumber(date) <= last).length;
    const window = { from: dateOf(first), to: dateOf(last) };
    const silent = record.index.baseOn(window.to).units.some((unit) => reportMissing(record, unit, window));
    return found === 0 && silent ? null : found;
  };
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const inside = count(first, last);
  const [before, after] = [count(first - side, first - 1), count(last + 1, last + side)];
  const around = before === null || after === null ? null : before + after;
  if (inside === null || around === null || around === 0) {
    return { inside, around, ratio: null, lower: null, upper: null };
  }
  const days = last - first + 1;
  const ratio = (share: number) => ((share / (1 - share)) * 2 * side) / days;
  const all = inside + around;
  return {
    inside,
    around,
    ratio: inside / days / (around / (2 * side)),
    lower: inside === 0 ? 0 : ratio(shareAt((p) => 1 - naiveBinomialCdf(inside - 1, all, p) < 0.025)),
    upper: ratio(shareAt((p) => naiveBinomialCdf(inside, all, p) > 0.025)),
  };
}

// The share up to which something holds, by halving.
function shareAt(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function dateOf(number: number): string {
  let date = '2022-01-01';
  while (dayNumber(date) < number) date = dayAfter(date);
  return date;
}

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
  readonly difference: number | null;
  /** Communes without a missing report, of all: inside, and the fewer of the two sides. */
  readonly reportedInside: number;
  readonly reportedAround: number;
}

interface LiftQuestion {
  readonly from: string;
  readonly to: string;
  readonly side: number;
  readonly today: string;
  readonly where?: NaiveFilter;
}

const EVER = { from: '0001-01-01', to: '9999-12-31' };
const NONE = { ratio: null, lower: null, upper: null };

/** Activities on the days from `from` to `to`, against those of the `side` days before and the `side` days after. */
export function naiveObservanceLift(recorded: NaiveRecord, { from, to, side, today, where }: LiftQuestion): NaiveLift {
  const record = settled(recorded);
  const dates = qualifying(record, EVER, where).map(({ revision }) => revision.payload.date);
  const stretch = (first: number, last: number) => {
    const found = dates.filter((date) => dayNumber(date) >= first && dayNumber(date) <= last).length;
    const window = { from: dateOf(first), to: dateOf(last) };
    const communes = record.index.baseOn(window.to).units;
    const told = communes.filter((unit) => !reportMissing(record, unit, window)).length;
    return { count: found === 0 && told < communes.length ? null : found, told, of: communes.length };
  };
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const middle = stretch(first, last);
  const before = stretch(first - side, first - 1);
  const after = stretch(last + 1, last + side);
  const inside = middle.count;
  const around = before.count === null || after.count === null ? null : before.count + after.count;
  const counted = {
    inside,
    around,
    reportedInside: middle.told,
    reportedAround: Math.min(before.told, after.told),
  };
  const enough = [middle, before, after].every(({ told, of }) => told * 10 >= of * 8);
  if (last + side >= dayNumber(today) || inside === null || around === null || !enough)
    return { ...counted, ...NONE, difference: null };
  const days = last - first + 1;
  const difference = inside / days - around / (2 * side);
  if (around === 0) return { ...counted, ...NONE, difference };
  const ratio = (share: number) => ((share / (1 - share)) * 2 * side) / days;
  const all = inside + around;
  return {
    ...counted,
    difference,
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

import type { ReferenceIndex } from '@lantoa/domain';
import { sampleActivity, type SampleActivity } from './activity/sample-activity.ts';
import { communeProfiles } from './plan/commune-profile.ts';
import { handOut } from './plan/hand-out.ts';
import { bodyMonths, type BodyMonth } from './plan/reporting-bodies.ts';
import { reportingMonths, type ReportingMonth } from './plan/reporting-months.ts';
import { submissionsOf, type SampleSubmission } from './plan/submissions.ts';
import { SeededRandom } from './random/seeded-random.ts';

export interface SampleOptions {
  readonly index: ReferenceIndex;
  /** Any whole number; the same one makes the same sample, byte for byte. */
  readonly seed: number;
  /** How many activities in all. */
  readonly activities: number;
  /** The reporting year, 15 December before it to 14 December; 2023 unless told. */
  readonly year?: number;
}

export interface Sample {
  /** Made one by one while they are asked for, month by month and body by body; each walk gives the same ones. */
  readonly activities: Iterable<SampleActivity>;
  readonly submissions: readonly SampleSubmission[];
}

const DEFAULT_YEAR = 2023;
// The fractional part of the golden ratio spreads any number of draws evenly over the days.
const GOLDEN = 0.618_033_988_749_895;

/**
 * Makes up a reporting year of outreach for the province of a pack: who reported what, with gaps worth finding (border
 * and far communes are reached less, some hear nothing of trafficking, some fall silent, some do not report).
 * Throws RangeError when the number of activities or the year is not a whole number that makes sense.
 */
export function generateSample({ index, seed, activities, year = DEFAULT_YEAR }: SampleOptions): Sample {
  if (!Number.isSafeInteger(activities) || activities < 0) {
    throw new RangeError(`generateSample: ${activities} is not a number of activities`);
  }
  if (!Number.isInteger(year) || year < 1000 || year > 9999) {
    throw new RangeError(`generateSample: ${year} is not a year`);
  }
  const random = new SeededRandom(seed);
  const months = reportingMonths(index, year);
  const profiles = communeProfiles(index, months, random.fork('profiles'));
  const cells = bodyMonths(index, months, profiles);
  const jitter = random.fork('jitter');
  const weights = cells.map(({ weight }) => weight * (0.5 + jitter.unit()));
  if (activities > 0 && !weights.some((weight) => weight > 0)) {
    throw new RangeError(`generateSample: the pack has no body that could report in ${year}`);
  }
  const counts = handOut(activities, weights, random.fork('counts'));
  return {
    activities: { [Symbol.iterator]: () => walk(index, cells, counts, random) },
    submissions: submissionsOf(months, profiles, cells, counts),
  };
}

function* walk(
  index: ReferenceIndex,
  cells: readonly BodyMonth[],
  counts: readonly number[],
  random: SeededRandom,
): Generator<SampleActivity, void, undefined> {
  const observances = index.codesOf('observance');
  for (const [position, cell] of cells.entries()) {
    const own = random.fork('cell', cell.body.id, cell.month.code);
    let place = own.unit();
    for (let number = 0; number < (counts[position] ?? 0); number += 1) {
      const date = dayAt(cell.month, place);
      place = (place + GOLDEN) % 1;
      yield sampleActivity(cell, date, observances, own.fork(number));
    }
  }
}

/** The day that lies at a share (0 to 1) of the month's weight. */
function dayAt({ days, weight }: ReportingMonth, share: number): string {
  let left = share * weight;
  for (const { date, weight: own } of days) {
    left -= own;
    if (left < 0) return date;
  }
  return days.at(-1)?.date ?? '';
}

import beta from '@stdlib/random-base-beta';
import gamma from '@stdlib/random-base-gamma';

/** What is known of a unit: k of n, or a count over an exposure with its over-dispersion. */
export type RankedUnit =
  | { readonly kind: 'share'; readonly reached: number; readonly units: number }
  | { readonly kind: 'rate'; readonly count: number; readonly exposure: number; readonly dispersion: number };

export interface RankInterval {
  /** Best and worst rank; 1 is the highest figure. */
  readonly from: number;
  readonly to: number;
  /** Share of draws in which the unit stands among the lowest quarter. */
  readonly lowestQuarter: number;
}

const DRAWS = 10_000;
const TAIL = 0.025;
/** Seeds that the generator takes: 1 to 2^31 - 2. */
const MOST_SEED = 2_147_483_646;

/**
 * 95 % interval of the rank of each unit by Monte Carlo, 10,000 draws, and the probability of the lowest quarter.
 * Reference: Goldstein and Spiegelhalter (1996), JRSS A 159:385; domain reference 3 rule 13. A share is drawn from
 * Beta(k + 1/2, n - k + 1/2), a rate from Gamma(count / phi + 1/2, exposure / phi), both the posterior of Jeffreys' prior.
 * Convention: the same seed and units give the same intervals; an interval always holds the rank of the observed figure,
 * and of all places that units of the same figure share. Lowest quarter: the last floor(n / 4) ranks, at least one.
 * Edge: a single unit has rank 1. Example: 1 of 8 and 7 of 8 stand at 2 to 2 and 1 to 1.
 */
export function rankIntervals(units: readonly RankedUnit[], seed: number): RankInterval[] {
  const draws = drawsOf(units, seed);
  const counts = units.map(() => new Array<number>(units.length).fill(0));
  for (let round = 0; round < DRAWS; round += 1) {
    const figures = draws.map((draw) => draw());
    const ascending = Float64Array.from(figures).toSorted();
    figures.forEach((figure, unit) => {
      const ofUnit = counts[unit];
      const rank = units.length - 1 - placeOf(figure, ascending);
      if (ofUnit) ofUnit[rank] = (ofUnit[rank] ?? 0) + 1;
    });
  }
  const observed = units.map(figureOf);
  return counts.map((ofUnit, unit) => intervalOf(ofUnit, observed, observed[unit] ?? 0));
}

function intervalOf(counts: readonly number[], observed: readonly number[], own: number): RankInterval {
  const best = 1 + observed.filter((figure) => figure > own).length;
  const worst = observed.filter((figure) => figure >= own).length;
  const quarter = Math.max(1, Math.floor(counts.length / 4));
  const last = counts.slice(counts.length - quarter).reduce((sum, count) => sum + count, 0);
  return {
    from: Math.min(best, rankAt(counts, TAIL)),
    to: Math.max(worst, rankAt(counts, 1 - TAIL)),
    lowestQuarter: last / DRAWS,
  };
}

// Draws of continuous distributions are never equal, so halving the sorted list finds the one place of each.
function placeOf(figure: number, ascending: Float64Array): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < figure) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The first rank by which the given share of all draws is reached.
function rankAt(counts: readonly number[], share: number): number {
  let sum = 0;
  const position = counts.findIndex((count) => (sum += count) >= share * DRAWS);
  return position + 1;
}

function figureOf(unit: RankedUnit): number {
  return unit.kind === 'share' ? unit.reached / unit.units : unit.count / unit.exposure;
}

// One generator for all units: what is drawn for one does not repeat for the next.
function drawsOf(units: readonly RankedUnit[], seed: number): (() => number)[] {
  const start = (Math.abs(Math.trunc(seed)) % MOST_SEED) + 1;
  const shares = beta.factory({ seed: start });
  const rates = gamma.factory({ seed: start });
  return units.map((unit) =>
    unit.kind === 'share'
      ? () => shares(unit.reached + 0.5, unit.units - unit.reached + 0.5)
      : () => rates(unit.count / unit.dispersion + 0.5, unit.exposure / unit.dispersion),
  );
}

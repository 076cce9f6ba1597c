import type { Statistic } from '../model/statistic.ts';
import { shareDifference, shareRatio } from '../statistics/share-comparison.ts';

/** k of n units. */
export interface ReachedUnits {
  readonly reached: number;
  readonly units: number;
}

/**
 * Coverage of an area class against all other units of the same base: difference in percentage points and ratio, because an
 * absolute and a relative gap can move apart.
 * Reference: domain reference 3 rule 6; intervals of Newcombe (1998) and Katz (1978).
 * Edge: a class that holds every unit has nothing to be compared with (`no_units_outside_class`), one without units is no
 * class here (`no_units_in_class`), and nothing is a multiple of an unreached reference (`reference_is_zero`).
 * Example: 18 of 21 against 177 of 179 gives -13.1684 points and 0.866828.
 */
export function equityGap(
  inClass: ReachedUnits,
  reference: ReachedUnits,
): { readonly difference: Statistic; readonly ratio: Statistic } {
  if (inClass.units === 0) return neither('no_units_in_class');
  const difference = shareDifference(inClass.reached, inClass.units, reference.reached, reference.units);
  if (!difference) return neither('no_units_outside_class');
  const ratio = shareRatio(inClass.reached, inClass.units, reference.reached, reference.units);
  return {
    difference: { value: difference.value * 100, lower: difference.lower * 100, upper: difference.upper * 100 },
    ratio: ratio ?? { value: null, reason: 'reference_is_zero' },
  };
}

function neither(reason: string): { readonly difference: Statistic; readonly ratio: Statistic } {
  return { difference: { value: null, reason }, ratio: { value: null, reason } };
}

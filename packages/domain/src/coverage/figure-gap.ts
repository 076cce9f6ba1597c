import type { Computable, Statistic } from '../model/statistic.ts';

/**
 * Gap of two figures that are not k of n independent things: difference and ratio, without an interval. Attendances cluster by event,
 * people by commune, sessions and reports by body, so intervals of shares would be far too narrow.
 * Reference: domain reference 3 rules 6 and 12. Unit: that of the figures. Edge: nothing is a multiple of a reference of 0
 * (`reference_is_zero`).
 * Example: 150 against 120 attendances per 1,000 residents gives 30 and 1.25.
 */
export function figureGap(
  inClass: number,
  reference: number,
): { readonly difference: Computable; readonly ratio: Statistic } {
  const none = { lower: null, upper: null };
  return {
    difference: { value: inClass - reference, ...none },
    ratio: reference === 0 ? { value: null, reason: 'reference_is_zero' } : { value: inClass / reference, ...none },
  };
}

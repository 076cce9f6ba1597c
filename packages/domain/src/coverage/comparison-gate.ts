/** Share of expected reports below which units are not compared. */
const LEAST_COMPLETENESS = 0.8;
/** Fewer units than this are no distribution that one of them could stand out from. */
const LEAST_UNITS = 3;

export type ComparisonRefusal = 'NO_REPORTING_STATUS' | 'INCOMPLETE_REPORTS' | 'TOO_FEW_UNITS';

/**
 * Why units are not compared; null where they may be.
 * Reference: domain reference 3 rule 11 (gate at 80 % of the expected reports) and rule 12 (enough observations).
 * Edge: where no report is expected, completeness is not known and nothing is compared. Example: 2,252 of 2,400 may.
 */
export function comparisonGate(completeness: number | null, units: number): ComparisonRefusal | null {
  if (completeness === null) return 'NO_REPORTING_STATUS';
  if (completeness < LEAST_COMPLETENESS) return 'INCOMPLETE_REPORTS';
  return units < LEAST_UNITS ? 'TOO_FEW_UNITS' : null;
}

export type UnitReach = 'REACHED' | 'BLIND_SPOT' | 'UNKNOWN';

/**
 * Whether a unit is reached, a blind spot, or unknown, from the days since its last qualifying activity (null: none is known).
 * Reference: domain reference 3 rule 5. Convention: the last day of the limit still counts as reached. A missing report never
 * makes a blind spot: nobody knows what it would have told. Example with 180 days: 180 is reached, 181 is not.
 */
export function reachStatus(daysSince: number | null, limit: number, isReportMissing: boolean): UnitReach {
  if (daysSince !== null && daysSince <= limit) return 'REACHED';
  return isReportMissing ? 'UNKNOWN' : 'BLIND_SPOT';
}

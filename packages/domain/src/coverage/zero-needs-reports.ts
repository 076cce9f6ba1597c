const FACTS_AT_ZERO: ReadonlySet<string> = new Set([
  ...['COMMUNES', 'POPULATION', 'REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTS_ON_TIME'],
  ...['DAYS_SINCE_LAST_ACTIVITY', 'OUTCOME_LAG_DAYS'],
]);

/**
 * Whether a zero of a measure says that nothing was done, which only reports can tell. Reference: domain reference 3 rule 10
 * (zero is not missing). Convention: what there is and what was asked for needs no report, and no day between two others is a
 * figure. Edge: where no report was due, a zero that needs them is not known. Example: no session in a time without duties is
 * not known; no report expected is a fact.
 */
export function zeroNeedsReports(measure: string): boolean {
  return !FACTS_AT_ZERO.has(measure);
}

/**
 * False where no report was due in the time of an answer: nobody can then tell "nothing happened" from "nobody reported",
 * so that a commune without work is unknown, not a blind spot.
 */
export function isReportingKnown(evidence: { readonly warnings: readonly { readonly code: string }[] }): boolean {
  return !evidence.warnings.some(({ code }) => code === 'NO_REPORTING_STATUS');
}

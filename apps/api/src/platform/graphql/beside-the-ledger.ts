/** Questions whose answers change without a new data version: answered anew each time, and never kept. */
export const BESIDE_THE_LEDGER: ReadonlySet<string> = new Set([
  'Query.accounts',
  'Query.invitations',
  'Query.reportRequests',
  'Query.reportRequest',
  'Query.submissions',
  'Query.submission',
  'Query.observancePlans',
  'Query.ownAccount',
]);

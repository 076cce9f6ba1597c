export class LedgerFollower {}

/** First key of every advisory lock of the product (the letters LT); the second says which. */
export const LOCK_SPACE = 0x4c54;
export const MIGRATION_LOCK = 1;
export const LEDGER_LOCK = 2;
export const ACCESS_LOCK = 3;
export const REFERENCE_LOCK = 4;
export const PULL_LOCK = 5;
export const BROADCAST_LOCK = 6;
export const PLANNING_LOCK = 7;

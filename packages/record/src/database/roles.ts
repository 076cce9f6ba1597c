/** PostgreSQL roles of the product. None can log in: the connecting user takes one of them on. */
export const OWNER_ROLE = 'lantoa_owner';
export const APP_ROLE = 'lantoa_app';
export const FEED_ROLE = 'lantoa_feed';

export const DATABASE_ROLES = [OWNER_ROLE, APP_ROLE, FEED_ROLE] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** Everything of the product lies in two schemas, so that it can share a database with something else. */
export const SCHEMA = 'lantoa';
/** What pg-boss keeps, under names that it chose. */
export const JOB_SCHEMA = 'lantoa_jobs';

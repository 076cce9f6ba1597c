/** What the tile map can show: silent topics, recency, reach in the period, attendances per 1,000. */
export const MAP_VIEWS = ['topics', 'days', 'reached', 'intensity'] as const;
export type MapView = (typeof MAP_VIEWS)[number];

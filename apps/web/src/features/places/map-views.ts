/** What the tile map can show: silent topics, recency, reach in the period, attendances per 1,000. */
export const MAP_VIEWS = ['topics', 'days', 'reached', 'intensity'] as const;
export type MapView = (typeof MAP_VIEWS)[number];

/** How a commune is drawn: as a tile of equal size, or as it lies. */
export const MAP_SHAPES = ['hexagons', 'outlines'] as const;
export type MapShape = (typeof MAP_SHAPES)[number];

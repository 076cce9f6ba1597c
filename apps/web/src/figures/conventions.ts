/** Area classes that the directive names and the pack ships, in the order of the screens. */
export const AREA_CLASSES = ['border', 'remote', 'ethnic_minority', 'especially_difficult_village'];

/** Days without a qualifying activity after which a commune is a blind spot (domain.md 3, rule 5). */
export const BLIND_SPOT_DAYS = 180;

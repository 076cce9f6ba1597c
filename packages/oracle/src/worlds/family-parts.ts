/** Measures of communes and their people. */
export const COVERAGE = [
  'COMMUNES',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
] as const;

/** Filters by what was done. */
export const WORK_FILTERS = [
  'topic',
  'channel',
  'activityType',
  'actor',
  'setting',
  'observance',
  'reachBasis',
  'status',
] as const;

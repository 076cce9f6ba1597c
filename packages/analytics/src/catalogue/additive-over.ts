import type { Dimension } from '../contract.ts';

const TIME: readonly Dimension[] = [
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'YEAR',
  'REPORTING_MONTH',
  'REPORTING_QUARTER',
  'REPORTING_HALF_YEAR',
  'REPORTING_YEAR',
];
const ONE_VALUED: readonly Dimension[] = [
  'PROVINCE',
  'CHANNEL',
  'CHANNEL_GROUP',
  'ACTIVITY_TYPE',
  'ACTOR',
  'ORGANISATION',
  'VILLAGE',
  'SETTING',
  'PLATFORM',
  ...TIME,
];
const PLACES: readonly Dimension[] = [
  'PROVINCE',
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'PEER_GROUP',
  'AREA_CLASS_COMBINATION',
];

/** Which rows may be added: those of dimensions where each thing counted stands in one row only. */
export const ADDITIVE = {
  work: ONE_VALUED,
  digital: ONE_VALUED.filter((dimension) => dimension !== 'PLATFORM'),
  people: [...ONE_VALUED, ...PLACES.slice(1)],
  units: PLACES,
  // Residents are the same whatever was done and when; of places each has its own.
  intensity: ONE_VALUED.filter((dimension) => dimension !== 'PROVINCE' && dimension !== 'VILLAGE'),
  // A report counts in the cell that its period ends in, so in one of any division of time.
  reports: [...PLACES, ...TIME],
  none: [],
} as const satisfies Record<string, readonly Dimension[]>;

export interface Crowds {
  /** Most attendances of one activity. */
  readonly most: number;
  /** Attendances of all activities together. */
  readonly all: number;
  /** People who live there; null where it is not known. */
  readonly population: number | null;
}

/**
 * How many people may stand behind attendances: at least as many as the largest activity had, at most as many as attended
 * in all, and no more than live there.
 * Reference: domain reference 3 rule 4 (on overlap the highest single figure, never the sum). Convention: the population
 * caps the upper end only where the attendees can all be residents; one activity with more attendances than residents shows
 * that they are not, and then nothing caps (`population` null). Unit: people.
 * Example: activities of 120, 80 and 60 attendances among 200 residents are 120 to 200 people; among 100, 120 to 260.
 */
export function peopleInterval({ most, all, population }: Crowds): {
  readonly lower: number;
  readonly upper: number;
  /** The population that the upper end was held against. */
  readonly population: number | null;
} {
  if (population === null || most > population) return { lower: most, upper: all, population: null };
  return { lower: most, upper: Math.min(all, population), population };
}

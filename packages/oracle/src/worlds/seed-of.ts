/** Any number would do. */
const USUAL_SEED = 20_230_301;

/**
 * Seed of random worlds. Usually the same one, so that a commit is either green or red and whoever looks into a red one
 * sees what the first saw; `random` looks elsewhere each time, a number repeats a run. `now`: milliseconds.
 */
export function seedOf(asked: string | undefined, now: number): number {
  if (asked === undefined || asked === '') return USUAL_SEED;
  return asked === 'random' ? now % 2 ** 31 : Number(asked);
}

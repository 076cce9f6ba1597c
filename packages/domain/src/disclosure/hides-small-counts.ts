import type { GroupCount, LatticeAtom } from './lattice-atom.ts';

/**
 * Whether the sum of a group over a block may be published, whoever reads it.
 * Rule: the sum is zero, or it is at least `threshold` and so are the other people at the same activities: then every part of
 * the block keeps an interval of at least `threshold`, or of all that its own attendances allow where they are fewer. Where an
 * atom has fewer attendances than that, the sum must be at least 2 x `threshold` - 1, or that atom would be all the doubt.
 * Convention: a single atom without any small row needs no other people, since nothing below it is protected. The rule must
 * hold too for what is left to somebody who knows one commune or one district of the block exactly.
 * Edge: a block without rows of the group is safe.
 * Example: threshold 5; orphans 3 of 20 and 9 of 30 attendances: 12 of 50 is safe, but the second commune would know the 3.
 * Source: domain reference 3 rules 14 and 15, 3.1 invariant 10.
 */
export function hidesSmallCounts(atoms: readonly LatticeAtom[], group: string, threshold: number): boolean {
  const live = atoms.flatMap(({ groups, insiders }) => {
    const count = groups.get(group);
    return count ? [{ count, insiders }] : [];
  });
  const isSafe = (some: typeof live) =>
    isLarge(
      some.map(({ count }) => count),
      threshold,
    );
  if (!isSafe(live)) return false;
  const insiders = new Set(live.flatMap((atom) => atom.insiders));
  return [...insiders].every((insider) => isSafe(live.filter((atom) => !atom.insiders.includes(insider))));
}

function isLarge(live: readonly GroupCount[], threshold: number): boolean {
  let people = 0;
  let slack = 0;
  let small = false;
  let narrow = false;
  for (const count of live) {
    people += count.people;
    slack += count.slack;
    small ||= (count.smallest ?? threshold) < threshold;
    narrow ||= count.people + count.slack < threshold;
  }
  if (people === 0) return true;
  if (live.length === 1 && !small) return people >= threshold;
  return people >= (narrow ? 2 * threshold - 1 : threshold) && slack >= threshold;
}

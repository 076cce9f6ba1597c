import type { LatticeAtom } from './lattice-atom.ts';

/**
 * Whether hidden groups of a block cannot be had by subtracting the shown groups from the open total: among the attendances
 * of the block at least `threshold` belong to no group, and these are never published.
 * Convention: the largest threshold of the groups counted; it must hold too for what is left to somebody who knows one
 * commune or one district of the block exactly. Edge: where nobody of a sensitive group is counted, nothing needs cover.
 * Example: 3 orphans and 20 people without a group are covered; 3 orphans and 27 pupils among 30 people are not.
 * Source: domain reference 3 rule 14 (at least two hidden cells in a row whose sum reaches the threshold).
 */
export function isCovered(atoms: readonly LatticeAtom[], thresholdOf: (group: string) => number): boolean {
  const insiders = new Set(atoms.flatMap((atom) => atom.insiders));
  return (
    coversItself(atoms, thresholdOf) &&
    [...insiders].every((insider) =>
      coversItself(
        atoms.filter((atom) => !atom.insiders.includes(insider)),
        thresholdOf,
      ),
    )
  );
}

function coversItself(atoms: readonly LatticeAtom[], thresholdOf: (group: string) => number): boolean {
  let needed = 0;
  let ungrouped = 0;
  for (const atom of atoms) {
    ungrouped += atom.ungrouped;
    for (const [group, { people }] of atom.groups) if (people > 0) needed = Math.max(needed, thresholdOf(group));
  }
  return ungrouped >= needed;
}

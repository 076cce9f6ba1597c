import { blockOf, mergeBlocks, type Block } from './block.ts';
import { hidesSmallCounts } from './hides-small-counts.ts';
import { isCovered } from './is-covered.ts';
import { joinPartitions } from './join-partitions.ts';
import type { LatticeAtom } from './lattice-atom.ts';
import { ReleasePartition } from './release-partition.ts';
import { settle } from './settle.ts';
import type { TargetGroupRule } from './target-group-rule.ts';

/** What may be shown of a cell of the lattice, as far as counts of people by target group go. */
export interface CellRelease {
  /** False: no group of the cell is shown, so that none can be had from the open total. */
  readonly rows: boolean;
  /** Whether a sensitive group is shown. */
  readonly group: (code: string) => boolean;
}

export interface SuppressionLattice {
  readonly rows: ReleasePartition;
  readonly groups: ReadonlyMap<string, ReleasePartition>;
}

/** Sensitive groups and their rules. */
export type SensitiveGroups = ReadonlyMap<string, TargetGroupRule>;

/**
 * Partitions the atoms of a data version into blocks, once for all questions: one partition says where groups may be shown
 * at all, and one for each sensitive group where that group may be. A cell is shown where it is whole blocks of both.
 * `finer`: a lattice that is published too, to other readers; this one then only makes its blocks larger and shows
 * none of which a part is hidden there, so that knowing both tells nothing more. `factor` multiplies the thresholds.
 * Convention: a row block is safe when its hidden groups are covered by people of no group, or, on the finest lattice, when
 * every group in it may be shown. Source: domain reference 3 rules 14 and 15; docs/methods/disclosure.md has the argument.
 */
export function suppressionLattice(
  atoms: readonly LatticeAtom[],
  sensitive: SensitiveGroups,
  factor = 1,
  finer: SuppressionLattice | null = null,
): SuppressionLattice {
  const thresholdOf = (group: string) => (sensitive.get(group)?.smallBelow ?? 0) * factor;
  const covered = ({ atoms: some }: Block) => isCovered(some, thresholdOf);
  const allShown = ({ atoms: some }: Block) =>
    finer === null &&
    groupsOf(some).every((code) => {
      return sensitive.get(code)?.provinceOnly === false && hidesSmallCounts(some, code, thresholdOf(code));
    });
  const isSafe = (block: Block) => covered(block) || allShown(block);
  const single = atoms.map((atom) => blockOf([atom]));
  const rows = settle(finer?.rows.blocks ?? single, { isSafe, mayJoin: () => true, merge: mergeBlocks });
  const groups = [...sensitive.keys()].map((code) => {
    const safe = (block: Block) => hidesSmallCounts(block.atoms, code, thresholdOf(code));
    // Nothing covers a block that is shown whole: it must not be drawn into one that is hidden.
    const fixed = new Set<Block>();
    const started = rows.flatMap((block) => {
      const live = block.atoms.filter((atom) => atom.groups.has(code));
      if (live.length === 0) return [];
      const part = blockOf(live);
      if (!covered(block)) fixed.add(part);
      return [part];
    });
    const below = finer?.groups.get(code)?.blocks;
    const blocks = settle(below ? joinPartitions(below, started) : started, {
      isSafe: safe,
      mayJoin: (block) => !fixed.has(block),
      merge: mergeBlocks,
    });
    const shownFiner = (block: Block) => finer?.groups.get(code)?.releases(block.atoms) ?? true;
    return [code, new ReleasePartition(blocks, (block) => safe(block) && shownFiner(block))] as const;
  });
  const rowsShownFiner = (block: Block) => finer?.rows.releases(block.atoms) ?? true;
  return {
    rows: new ReleasePartition(rows, (block) => isSafe(block) && rowsShownFiner(block)),
    groups: new Map(groups),
  };
}

/** What may be shown of the cell that some atoms make up. */
export function cellRelease(lattice: SuppressionLattice, atoms: readonly LatticeAtom[]): CellRelease {
  const rows = lattice.rows.releases(atoms);
  return {
    rows,
    group: (code) => rows && (lattice.groups.get(code)?.releases(atoms) ?? false),
  };
}

function groupsOf(atoms: readonly LatticeAtom[]): string[] {
  return [...new Set(atoms.flatMap((atom) => [...atom.groups.keys()]))];
}

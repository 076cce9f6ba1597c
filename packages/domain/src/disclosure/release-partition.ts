import type { Block } from './block.ts';
import type { LatticeAtom } from './lattice-atom.ts';

/**
 * Which sums over sets of atoms may be published: those of whole blocks.
 * Why this is enough: whoever knows every published sum knows no more than the sum of each block. A set that cuts a block is
 * known only as far as that block's sum allows, whatever is added to or subtracted from it.
 */
export class ReleasePartition {
  private readonly blockOfAtom = new Map<LatticeAtom, Block>();
  private readonly open = new Set<Block>();

  constructor(
    readonly blocks: readonly Block[],
    isOpen: (block: Block) => boolean,
  ) {
    for (const block of blocks) {
      if (isOpen(block)) this.open.add(block);
      for (const atom of block.atoms) this.blockOfAtom.set(atom, block);
    }
  }

  /** True where the atoms are whole blocks that may be published. Atoms of no block are free. */
  releases(atoms: Iterable<LatticeAtom>): boolean {
    const counts = new Map<Block, number>();
    for (const atom of atoms) {
      const block = this.blockOfAtom.get(atom);
      if (block) counts.set(block, (counts.get(block) ?? 0) + 1);
    }
    return [...counts].every(([block, count]) => this.open.has(block) && count === block.atoms.length);
  }
}

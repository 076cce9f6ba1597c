import type { LatticeAtom } from './lattice-atom.ts';
import type { Mergeable } from './settle.ts';

/** Atoms whose counts are published together or not at all. */
export interface Block extends Mergeable {
  readonly atoms: readonly LatticeAtom[];
}

export function blockOf(atoms: readonly LatticeAtom[]): Block {
  const [first, ...others] = atoms;
  let path = first?.path ?? [];
  for (const other of others) {
    const end = path.findIndex((step, position) => step !== other.path[position]);
    if (end !== -1) path = path.slice(0, end);
  }
  return { atoms, path };
}

export function mergeBlocks(blocks: readonly Block[]): Block {
  return blockOf(blocks.flatMap(({ atoms }) => atoms));
}

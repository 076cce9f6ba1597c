import { blockOf, type Block } from './block.ts';
import type { LatticeAtom } from './lattice-atom.ts';

/** The finest partition that both partitions refine: blocks that share an atom become one. */
export function joinPartitions(first: readonly Block[], second: readonly Block[]): Block[] {
  const groupOf = new Map<LatticeAtom, Set<LatticeAtom>>();
  for (const { atoms } of [...first, ...second]) {
    const joined = new Set<LatticeAtom>(atoms);
    for (const atom of atoms) for (const other of groupOf.get(atom) ?? []) joined.add(other);
    for (const atom of joined) groupOf.set(atom, joined);
  }
  return [...new Set(groupOf.values())].map((atoms) => blockOf([...atoms]));
}

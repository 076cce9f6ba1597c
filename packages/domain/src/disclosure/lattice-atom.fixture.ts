import type { GroupCount, LatticeAtom } from './lattice-atom.ts';

/** A count of one group: `smallest` is the whole count unless told otherwise, as where there is one row. */
export function count(people: number, slack: number, smallest: number | null = people || null): GroupCount {
  return { people, smallest, slack };
}

/** An atom of a commune in a district; its path is year 1, the district, the stretch, the commune. */
export function atom(
  commune: number,
  district: number,
  groups: Readonly<Record<string, GroupCount>>,
  more: { readonly stretch?: number; readonly ungrouped?: number } = {},
): LatticeAtom {
  const { stretch = 1, ungrouped = 0 } = more;
  return {
    insiders: [commune, district],
    path: [1, district, stretch, commune],
    groups: new Map(Object.entries(groups)),
    ungrouped,
  };
}

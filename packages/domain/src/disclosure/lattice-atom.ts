/** What the rows of one target group in one place and stretch of days come to. */
export interface GroupCount {
  /** People of the group, summed. */
  readonly people: number;
  /** Smallest count above zero among the rows; null where all are zero. */
  readonly smallest: number | null;
  /** Attendances of the same rows beyond the people of the group. */
  readonly slack: number;
}

/**
 * The smallest piece of the lattice: one place in one stretch of days between two cut-offs (the 1st and the 15th), so that
 * every calendar and administrative month, quarter, half year and year of every unit is a set of atoms.
 */
export interface LatticeAtom {
  /** Who may know the atom exactly, nearest first: the commune, its district. */
  readonly insiders: readonly number[];
  /** Where it hangs in the tree that merging follows, from the root down to the atom itself. */
  readonly path: readonly number[];
  /** Sensitive groups with a count here. A group that is absent has no count here, which everybody may know. */
  readonly groups: ReadonlyMap<string, GroupCount>;
  /** Attendances that no group explains, of all activities here that name a group. They are never published. */
  readonly ungrouped: number;
}

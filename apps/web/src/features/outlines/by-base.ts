import type { OutlineVersionsQuery } from '../../gql/graphql.ts';

type Listed = OutlineVersionsQuery['outlineVersions'][number];

export interface OutlineVersion extends Listed {
  /** The version that maps would show without this one; null: none. */
  readonly standIn?: number | null;
}

interface BaseSets {
  readonly base: string;
  readonly name: string;
  readonly sets: readonly OutlineVersion[];
}

/**
 * Sets by map of units, the newest map first; a map without a set has its place, too. Each set is told with the one that
 * takes its place when it goes.
 */
export function byBase(
  versions: readonly OutlineVersion[],
  names: Readonly<Record<string, string>>,
): readonly BaseSets[] {
  const known = Object.keys(names).toReversed();
  const others = new Set(versions.flatMap(({ base }) => (known.includes(base) ? [] : [base])));
  return [...known, ...others].map((base) => {
    const sets = versions.filter((set) => set.base === base);
    const standInOf = ({ id }: OutlineVersion) =>
      sets.find((other) => other.id !== id && !other.withdrawn)?.version ?? null;
    return { base, name: names[base] ?? base, sets: sets.map((set) => ({ ...set, standIn: standInOf(set) })) };
  });
}

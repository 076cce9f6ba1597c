import type { Told } from './describe-draft.ts';
import type { Draft } from './draft.ts';

/** One field that two versions tell differently. */
export interface Version {
  readonly key: keyof Draft;
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
  /** What both began with; null where nobody knows it. */
  readonly base: string | null;
  /** They changed it and you did not. */
  readonly isTheirsAlone: boolean;
}

/** The fields that two versions tell differently, with what both began with where it is known. */
export function versionsOf(
  yours: readonly Told[],
  theirs: readonly Told[],
  base: readonly Told[] | null,
): readonly Version[] {
  return yours.flatMap(({ key, label, value }, position) => {
    const other = theirs[position]?.value ?? '';
    if (other === value) return [];
    const before = base?.[position]?.value ?? null;
    return [{ key, label, yours: value, theirs: other, base: before, isTheirsAlone: before === value }];
  });
}

/** Your version with the fields that are taken from the other one. */
export function mergedDraft(yours: Draft, theirs: Draft, taken: ReadonlySet<keyof Draft>): Draft {
  const chosen = Object.fromEntries(Object.entries(theirs).filter(([key]) => taken.has(key as keyof Draft)));
  return { ...yours, ...chosen, ...(taken.has('counts') && { rounded: theirs.rounded }) };
}

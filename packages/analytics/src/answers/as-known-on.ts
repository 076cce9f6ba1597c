import type { Snapshot } from '../snapshot.ts';
import { versionKnownOn } from './known-version.ts';

/** The snapshot with the reference of an instant: classes, populations and codes as they were known then. */
export function asKnownOn(
  now: Snapshot,
  instant: string | null,
): { readonly snapshot: Snapshot; readonly known: number } {
  const known = versionKnownOn(now, instant);
  return { known, snapshot: instant === null ? now : { ...now, index: now.indexAt(known) } };
}

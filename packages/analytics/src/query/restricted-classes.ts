import type { ReferenceIndex } from '@lantoa/domain';

/** Codes of area classes that label a community as a hotspot: `restricted=1` in the reference pack. */
export function restrictedClasses(index: ReferenceIndex): ReadonlySet<string> {
  const restricted = index.codesOf('area_class').filter(({ attributes }) => attributes['restricted'] === '1');
  return new Set(restricted.map(({ code }) => code));
}

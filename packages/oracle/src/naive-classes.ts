import type { ReferenceIndex } from '@lantoa/domain';

/** Classes of a commune on a day, `unspecified` where it has none. */
export function classesOn(index: ReferenceIndex, commune: string, on: string): string[] {
  const classes: string[] = [];
  for (const membership of index.pack.classMemberships) {
    if (membership.unit !== commune) continue;
    if (membership.validFrom !== null && membership.validFrom > on) continue;
    if (membership.validTo !== null && membership.validTo < on) continue;
    if (!classes.includes(membership.areaClass)) classes.push(membership.areaClass);
  }
  return classes.length > 0 ? classes : ['unspecified'];
}

import type { CivilDate } from '../model/civil-date.ts';

/** A span of days; null is open on that side. */
export interface Validity {
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}

/** True when the two spans share a day. */
export function overlaps(a: Validity, b: Validity): boolean {
  return startsBy(a, b.validTo) && startsBy(b, a.validTo);
}

function startsBy({ validFrom }: Validity, day: CivilDate | null): boolean {
  return validFrom === null || day === null || validFrom <= day;
}

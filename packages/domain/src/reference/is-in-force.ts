import type { CivilDate } from '../model/civil-date.ts';

/** True on every day from the first to the last one, both included; an open side has no end. */
export function isInForce(
  { validFrom, validTo }: { readonly validFrom: CivilDate | null; readonly validTo: CivilDate | null },
  on: CivilDate,
): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}

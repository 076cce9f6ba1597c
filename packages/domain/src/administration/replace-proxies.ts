import type { CivilDate } from '../model/civil-date.ts';
import type { ReferenceRevision } from '../model/ledger.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { addDays } from '../time/civil-date.ts';
import { administeredKey } from './administered-key.ts';

/**
 * Makes room for an official list of a class: stand-ins and implied memberships end the day before it begins. One that
 * would not have begun by then, or all where the list has no first day, are taken away.
 */
export function replaceProxies(
  areaClass: string,
  listBegins: CivilDate | null,
  index: ReferenceIndex,
): readonly ReferenceRevision[] {
  return index.pack.classMemberships
    .filter((known) => known.areaClass === areaClass && (known.status === 'proxy' || known.status === 'implied'))
    .flatMap((known) => {
      const begins = known.validFrom ?? index.unit(known.unit)?.validFrom ?? null;
      const ends = known.validTo ?? index.unit(known.unit)?.validTo ?? null;
      if (listBegins !== null && ends !== null && ends < listBegins) return [];
      const isOlder = listBegins !== null && (begins === null || begins < listBegins);
      const payload = isOlder ? { ...known, validTo: addDays(listBegins, -1) } : null;
      const key = administeredKey({ kind: 'class_membership', payload: known });
      return [{ kind: 'class_membership' as const, key, payload }];
    });
}

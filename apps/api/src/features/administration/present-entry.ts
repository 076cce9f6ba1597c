import {
  unitName,
  type AreaClassMembership,
  type AreaPopulation,
  type Code,
  type Organisation,
  type ReferenceIndex,
  type ReferenceKind,
} from '@lantoa/domain';
import type { ReferenceEntry as Recorded } from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ReferenceEntry } from './administration.types.ts';
import { ReferenceEntryKind } from './administration.enums.ts';

const NOTHING = {
  ...{ organisation: null, list: null, code: null, vi: null, en: null, parent: null, sensitive: null, actor: null },
  ...{ unit: null, unitName: null, areaClass: null, group: null, asOf: null, people: null, status: null, basis: null },
  ...{ validFrom: null, validTo: null },
} as const;

/** A recorded entry in the flat form of the schema; null where it was taken away or is of another kind. */
export function presentEntry(recorded: Recorded, index: ReferenceIndex, lang: Lang): ReferenceEntry | null {
  const { key, version, payload } = recorded;
  if (payload === null) return null;
  const fields = fieldsOf(recorded.kind, payload, index, lang);
  return fields && { ...NOTHING, key, version, ...fields };
}

type Fields = Partial<ReferenceEntry> & Pick<ReferenceEntry, 'kind'>;

// What stands in the ledger was checked when it was written.
function fieldsOf(kind: ReferenceKind, payload: unknown, index: ReferenceIndex, lang: Lang): Fields | null {
  switch (kind) {
    case 'organisation': {
      const { id, vi, en, actor, area, validFrom, validTo } = payload as Organisation;
      const place = placeOf(area, index, lang);
      return { kind: ReferenceEntryKind.ORGANISATION, organisation: id, vi, en, actor, ...place, validFrom, validTo };
    }
    case 'code': {
      const { list, code, vi, en, parent, sensitive, validFrom, validTo } = payload as Code;
      return { kind: ReferenceEntryKind.CODE, list, code, vi, en, parent, sensitive, validFrom, validTo };
    }
    case 'class_membership': {
      const { areaClass, unit, status, basisVi, basisEn, validFrom, validTo } = payload as AreaClassMembership;
      const basis = lang === 'EN' ? basisEn : basisVi;
      const place = placeOf(unit, index, lang);
      return { kind: ReferenceEntryKind.CLASS_MEMBERSHIP, areaClass, ...place, status, basis, validFrom, validTo };
    }
    case 'population': {
      const { unit, group, asOf, people, status, source } = payload as AreaPopulation;
      const place = placeOf(unit, index, lang);
      return { kind: ReferenceEntryKind.POPULATION, ...place, group, asOf, people, status, basis: source };
    }
    default:
      return null;
  }
}

/** Names with their kinds: the province and its city are both called Lạng Sơn. */
function placeOf(id: string, index: ReferenceIndex, lang: Lang): Pick<ReferenceEntry, 'unit' | 'unitName'> {
  const names = [index.unit(id), index.districtOf(id)].flatMap((unit) =>
    unit ? [unitName(unit)[lang === 'EN' ? 'en' : 'vi']] : [],
  );
  return { unit: id, unitName: names.length === 0 ? id : names.join(', ') };
}

import type {
  AreaClassMembership,
  AreaPopulation,
  Code,
  Organisation,
  ReferenceIndex,
  ReferenceKind,
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
      const place = placeOf(area, index);
      return { kind: ReferenceEntryKind.ORGANISATION, organisation: id, vi, en, actor, ...place, validFrom, validTo };
    }
    case 'code': {
      const { list, code, vi, en, parent, sensitive, validFrom, validTo } = payload as Code;
      return { kind: ReferenceEntryKind.CODE, list, code, vi, en, parent, sensitive, validFrom, validTo };
    }
    case 'class_membership': {
      const { areaClass, unit, status, basisVi, basisEn, validFrom, validTo } = payload as AreaClassMembership;
      const basis = lang === 'EN' ? basisEn : basisVi;
      const place = placeOf(unit, index);
      return { kind: ReferenceEntryKind.CLASS_MEMBERSHIP, areaClass, ...place, status, basis, validFrom, validTo };
    }
    case 'population': {
      const { unit, group, asOf, people, status, source } = payload as AreaPopulation;
      const place = placeOf(unit, index);
      return { kind: ReferenceEntryKind.POPULATION, ...place, group, asOf, people, status, basis: source };
    }
    default:
      return null;
  }
}

function placeOf(id: string, index: ReferenceIndex): Pick<ReferenceEntry, 'unit' | 'unitName'> {
  const district = index.districtOf(id)?.name;
  const name = index.unit(id)?.name ?? id;
  return { unit: id, unitName: district === undefined ? name : `${name}, ${district}` };
}

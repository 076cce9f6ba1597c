import { groupBy, type AreaTransition, type AreaUnit, type AreaUnitId, type ReferenceIndex } from '@lantoa/domain';

interface Known {
  readonly origins: ReadonlyMap<AreaUnitId, readonly AreaTransition[]>;
  readonly districts: Map<AreaUnitId, AreaUnit | null>;
}

// An index never changes, so what was found on it stays true as long as it lives.
const known = new WeakMap<ReferenceIndex, Known>();

/**
 * The district that a unit belongs to, or for a unit of the time without districts the one that all its parts came from.
 * Edge: a unit with parts of two former districts (four of the 65 have them) has none (null).
 */
export function formerDistrictOf(unit: AreaUnitId, index: ReferenceIndex): AreaUnit | null {
  const ofIndex = known.get(index) ?? {
    origins: groupBy(index.pack.transitions, ({ to }) => to),
    districts: new Map<AreaUnitId, AreaUnit | null>(),
  };
  known.set(index, ofIndex);
  return find(unit, index, ofIndex);
}

function find(unit: AreaUnitId, index: ReferenceIndex, ofIndex: Known): AreaUnit | null {
  const found = ofIndex.districts.get(unit);
  if (found !== undefined) return found;
  const own = index.districtOf(unit);
  const origins = (ofIndex.origins.get(unit) ?? []).filter(({ from }) => from !== unit);
  const districts = own ? [own] : origins.map(({ from }) => find(from, index, ofIndex));
  const [first] = districts;
  const district = first && districts.every((one) => one?.id === first.id) ? first : null;
  ofIndex.districts.set(unit, district);
  return district;
}

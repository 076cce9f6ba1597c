import type { AreaUnit, AreaUnitId, ReferenceIndex } from '@lantoa/domain';

/**
 * The district that a unit belongs to, or for a unit of the time without districts the one that all its parts came from.
 * Edge: a unit with parts of two former districts (four of the 65 have them) has none (null).
 */
export function formerDistrictOf(unit: AreaUnitId, index: ReferenceIndex): AreaUnit | null {
  const own = index.districtOf(unit);
  if (own) return own;
  const origins = index.pack.transitions.filter((transition) => transition.to === unit && transition.from !== unit);
  const districts = origins.map((transition) => formerDistrictOf(transition.from, index));
  const [first] = districts;
  return first && districts.every((district) => district?.id === first.id) ? first : null;
}

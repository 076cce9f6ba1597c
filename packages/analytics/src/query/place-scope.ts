import {
  peerGroupOf,
  type AreaBase,
  type AreaUnitId,
  type DateRange,
  type PeerGroup,
  type PopulationStatus,
  type ReferenceIndex,
} from '@lantoa/domain';
import { formerDistrictOf } from '../former-district.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** A commune that a question is about, with all that its place dimensions need. */
export interface ScopeUnit {
  readonly unit: AreaUnitId;
  readonly district: AreaUnitId | null;
  readonly formerDistrict: AreaUnitId | null;
  readonly province: AreaUnitId;
  /** Classes as of the window's end. */
  readonly classes: readonly string[];
  readonly peerGroup: PeerGroup;
  readonly people: number | null;
  readonly populationStatus: PopulationStatus | null;
  /** On the base of the window's end: counted in denominators. Other units lived in the window only. */
  readonly inBase: boolean;
}

export interface PlaceScope {
  readonly base: AreaBase;
  readonly units: readonly ScopeUnit[];
}

/**
 * Communes of a question: those on the base as of the window's end, and those that lived in the window, which match the
 * place filters. Classes and population are as of the window's end, so that all rows of an answer have one denominator;
 * classes that the viewer may not see are none of a unit's.
 */
export function placeScope(
  index: ReferenceIndex,
  window: DateRange,
  stated: AreaBase | null,
  classesSeen: ReadonlySet<string>,
  filter: Pick<ResolvedFilter, 'provinces' | 'districts' | 'communes'> & {
    readonly areaClasses: readonly string[] | null;
  },
): PlaceScope {
  const base = stated ?? index.baseOn(window.to);
  const onBase = new Set(base.units);
  const units = index.pack.units
    .filter((unit) => unit.level === 'commune')
    .filter(
      (unit) => onBase.has(unit.id) || (unit.validFrom <= window.to && (unit.validTo ?? window.to) >= window.from),
    )
    .map(({ id, validTo }) => {
      const classesOn = validTo !== null && validTo < window.to ? validTo : window.to;
      const population = index.populationOf(id, window.to);
      return {
        unit: id,
        district: index.districtOf(id)?.id ?? null,
        formerDistrict: formerDistrictOf(id, index)?.id ?? null,
        province: provinceOf(index, id),
        classes: [...new Set(index.classesOf(id, classesOn).map(({ areaClass }) => areaClass))].filter((areaClass) =>
          classesSeen.has(areaClass),
        ),
        peerGroup: peerGroupOf(id, classesOn, index),
        people: population?.people ?? null,
        populationStatus: population?.status ?? null,
        inBase: onBase.has(id),
      };
    });
  const { provinces, districts, communes, areaClasses } = filter;
  return {
    base,
    units: units.filter(
      (unit) =>
        (provinces === null || provinces.includes(unit.province)) &&
        (districts === null || (unit.district !== null && districts.includes(unit.district))) &&
        (communes === null || communes.includes(unit.unit)) &&
        (areaClasses === null || unit.classes.some((code) => areaClasses.includes(code))),
    ),
  };
}

function provinceOf(index: ReferenceIndex, id: AreaUnitId): AreaUnitId {
  const unit = index.unit(id);
  if (!unit || unit.level === 'province' || unit.parent === null) return id;
  return provinceOf(index, unit.parent);
}

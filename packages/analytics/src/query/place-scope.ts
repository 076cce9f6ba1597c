import {
  peerGroupOf,
  type AreaBase,
  type AreaUnit,
  type AreaUnitId,
  type CivilDate,
  type DateRange,
  type PeerGroup,
  type PopulationStatus,
  type ReferenceIndex,
} from '@lantoa/domain';
import { formerDistrictOf } from '../former-district.ts';
import type { Rebase, RebasedPiece } from './rebase.ts';
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
  /** Without a place on the asked base: its reports count, its key is `unplaced`. */
  readonly isUnplaced: boolean;
  /** Days between which the unit owes reports; null: without end. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

export interface PlaceScope {
  readonly base: AreaBase;
  readonly units: readonly ScopeUnit[];
}

/** Which communes a question is about. */
export interface PlaceChoice {
  readonly window: DateRange;
  /** null: units as of the event. */
  readonly stated: AreaBase | null;
  readonly rebase: Rebase | null;
  /** Whether the viewer may know that a unit is of a class. */
  readonly isClassShown: (areaClass: string, unit: AreaUnitId) => boolean;
  readonly filter: Pick<ResolvedFilter, 'provinces' | 'districts' | 'communes'> & {
    readonly areaClasses: readonly string[] | null;
  };
}

/**
 * Communes of a question: those on the base as of the window's end, and those that lived in the window, which match the
 * place filters. Classes and population are as of the window's end, so that all rows of an answer have one denominator;
 * classes that the viewer may not see are none of a unit's. On a base of another time the others are those without a
 * place on it.
 */
export function placeScope(index: ReferenceIndex, choice: PlaceChoice): PlaceScope {
  const { window, stated, rebase } = choice;
  const base = stated ?? index.baseOn(window.to);
  const onBase = new Set(base.units);
  const livesInWindow = ({ validFrom, validTo }: AreaUnit) =>
    validFrom <= window.to && (validTo ?? window.to) >= window.from;
  const unplaced = new Map(
    rebase?.units.flatMap(({ from, pieces }) => {
      const [piece] = pieces;
      return piece?.unit === null ? [[from, piece] as const] : [];
    }),
  );
  const units = index.pack.units
    .filter((unit) => unit.level === 'commune')
    .filter((unit) => onBase.has(unit.id) || (livesInWindow(unit) && (!rebase || unplaced.has(unit.id))))
    .map((unit) => scopeUnit(unit, index, { ...choice, inBase: onBase.has(unit.id), piece: unplaced.get(unit.id) }));
  const { provinces, districts, communes, areaClasses } = choice.filter;
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

function scopeUnit(
  unit: AreaUnit,
  index: ReferenceIndex,
  {
    window,
    stated,
    isClassShown,
    inBase,
    piece,
  }: PlaceChoice & { readonly inBase: boolean; readonly piece: RebasedPiece | undefined },
): ScopeUnit {
  const { id, validFrom, validTo } = unit;
  const ended = validTo !== null && validTo < window.to ? validTo : window.to;
  // A unit of a later base is described as it was on its first day.
  const classesOn = stated !== null && validFrom > ended ? validFrom : ended;
  const population = index.populationOf(id, window.to);
  return {
    unit: id,
    district: piece ? piece.district : (index.districtOf(id)?.id ?? null),
    formerDistrict: piece ? piece.formerDistrict : (formerDistrictOf(id, index)?.id ?? null),
    province: provinceOf(index, id),
    classes: piece
      ? []
      : [...new Set(index.classesOf(id, classesOn).map(({ areaClass }) => areaClass))].filter((areaClass) =>
          isClassShown(areaClass, id),
        ),
    peerGroup: peerGroupOf(id, classesOn, index),
    people: population?.people ?? null,
    populationStatus: population?.status ?? null,
    inBase,
    isUnplaced: piece !== undefined,
    validFrom,
    validTo,
  };
}

function provinceOf(index: ReferenceIndex, id: AreaUnitId): AreaUnitId {
  const unit = index.unit(id);
  if (!unit || unit.level === 'province' || unit.parent === null) return id;
  return provinceOf(index, unit.parent);
}

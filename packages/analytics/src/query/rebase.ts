import {
  overlappingUnits,
  rebaseUnit,
  type AreaBase,
  type AreaUnitId,
  type DateRange,
  type ReferenceIndex,
} from '@lantoa/domain';
import { formerDistrictOf } from '../former-district.ts';

/** A place on the asked base that holds a unit or a part of it. `unit` null: the base has no place for it. */
export interface RebasedPiece {
  readonly unit: AreaUnitId | null;
  readonly district: AreaUnitId | null;
  readonly formerDistrict: AreaUnitId | null;
  readonly millionths: number;
}

export interface RebasedUnit {
  readonly from: AreaUnitId;
  /** In the order of codes, never empty. */
  readonly pieces: readonly RebasedPiece[];
  /** Units of the base that share land with it. */
  readonly overlaps: readonly AreaUnitId[];
}

/** How every commune-level unit of any time lies on a base. */
export interface Rebase {
  readonly units: readonly RebasedUnit[];
  /** Districts that the base has. */
  readonly districts: readonly AreaUnitId[];
}

const known = new WeakMap<ReferenceIndex, Map<string, Rebase>>();

/**
 * What a question needs to be answered on a base of another time. null where units stay as they were recorded: for
 * AS_OF_EVENT, and for a window inside the validity of the base, whose units are those of the base.
 */
export function rebaseFor(index: ReferenceIndex, base: AreaBase | null, window: DateRange): Rebase | null {
  if (!base) return null;
  const started = base.validFrom === null || base.validFrom <= window.from;
  if (started && (base.validTo === null || window.to <= base.validTo)) return null;
  const ofIndex = known.get(index) ?? new Map<string, Rebase>();
  known.set(index, ofIndex);
  const found = ofIndex.get(base.id) ?? rebaseTo(index, base);
  ofIndex.set(base.id, found);
  return found;
}

/** The piece that a report of the unit is counted in, once: the largest one, of equal ones that of the smaller code. */
export function mainPiece({ pieces }: RebasedUnit): RebasedPiece | undefined {
  return pieces.toSorted((a, b) => b.millionths - a.millionths)[0];
}

function rebaseTo(index: ReferenceIndex, base: AreaBase): Rebase {
  const communes = index.pack.units.filter(({ level }) => level === 'commune');
  return {
    units: communes.map(({ id }) => ({
      from: id,
      pieces: piecesOf(id, base, index),
      overlaps: overlappingUnits(id, base, index),
    })),
    districts: [...new Set(base.units.flatMap((unit) => index.districtOf(unit)?.id ?? []))],
  };
}

// A unit without a place may still lie in one district for certain: all units of the base that it shares land with do.
function piecesOf(unit: AreaUnitId, base: AreaBase, index: ReferenceIndex): RebasedPiece[] {
  const shares = rebaseUnit(unit, base, index);
  if (shares.length === 0) {
    const overlaps = overlappingUnits(unit, base, index);
    return [{ unit: null, millionths: 1, ...districtsOf(overlaps, index) }];
  }
  return shares.map((share) => ({ ...share, ...districtsOf([share.unit], index) }));
}

function districtsOf(
  units: readonly AreaUnitId[],
  index: ReferenceIndex,
): Pick<RebasedPiece, 'district' | 'formerDistrict'> {
  const only = (found: readonly (AreaUnitId | null)[]) => {
    const [first, ...others] = new Set(found);
    return others.length === 0 ? (first ?? null) : null;
  };
  return {
    district: only(units.map((unit) => index.districtOf(unit)?.id ?? null)),
    formerDistrict: only(units.map((unit) => formerDistrictOf(unit, index)?.id ?? null)),
  };
}

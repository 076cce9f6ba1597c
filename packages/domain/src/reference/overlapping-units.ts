import type { AreaBase, AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { transitionsOf } from './transitions-of.ts';

/**
 * Units of a base that hold any land of a unit: itself, or all that it went into or came from, however small the part.
 * What is not known of the unit is not known of these.
 */
export function overlappingUnits(unit: AreaUnitId, base: AreaBase, index: ReferenceIndex): readonly AreaUnitId[] {
  const onBase = new Set(base.units);
  const { from, to } = transitionsOf(index);
  const later = reach(unit, onBase, (one) => (from.get(one) ?? []).map((step) => step.to));
  const earlier = reach(unit, onBase, (one) => (to.get(one) ?? []).map((step) => step.from));
  return [...new Set([...later, ...earlier])].toSorted();
}

function reach(
  start: AreaUnitId,
  onBase: ReadonlySet<AreaUnitId>,
  next: (unit: AreaUnitId) => readonly AreaUnitId[],
): AreaUnitId[] {
  const line = new Set([start]);
  const found: AreaUnitId[] = [];
  // A set takes what is added while it is walked; a unit of the base ends its branch.
  for (const unit of line) {
    if (onBase.has(unit)) found.push(unit);
    else for (const one of next(unit)) line.add(one);
  }
  return found;
}

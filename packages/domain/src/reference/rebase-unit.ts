import type { AreaBase, AreaTransition, AreaUnitId } from '../model/reference-pack.ts';
import { transitionsOf } from './transitions-of.ts';
import type { ReferenceIndex } from './reference-index.ts';

/** A unit of the asked base with the share of the other unit that lies in it, in millionths. */
export interface UnitShare {
  readonly unit: AreaUnitId;
  readonly millionths: number;
}

const WHOLE = 1_000_000;

/**
 * Where a unit lies on a base: itself, the units that it went into, or the one that it came from.
 * Forward a whole merge gives one unit and a split several, by the weights of the transitions multiplied along the way.
 * Backward only a unit with a single origin has a place, for a merged one holds several units and nothing says in which
 * of them its work was done. Edge: no place on the base is an empty list.
 * Example: a commune that went 0.84 to one and 0.16 to another unit has shares 840,000 and 160,000.
 * Source: domain reference 4, transitions; 3 rule 16.
 */
export function rebaseUnit(unit: AreaUnitId, base: AreaBase, index: ReferenceIndex): readonly UnitShare[] {
  const onBase = new Set(base.units);
  const shares = new Map<AreaUnitId, number>();
  follow(unit, WHOLE, { onBase, shares, index }, new Set());
  if (shares.size === 0) {
    const origin = originOn(unit, onBase, index, new Set());
    return origin === null ? [] : [{ unit: origin, millionths: WHOLE }];
  }
  return [...shares]
    .map(([target, share]) => ({ unit: target, millionths: Math.round(share) }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

interface Walk {
  readonly onBase: ReadonlySet<AreaUnitId>;
  readonly shares: Map<AreaUnitId, number>;
  readonly index: ReferenceIndex;
}

function follow(unit: AreaUnitId, share: number, walk: Walk, seen: ReadonlySet<AreaUnitId>): void {
  if (walk.onBase.has(unit)) {
    walk.shares.set(unit, (walk.shares.get(unit) ?? 0) + share);
    return;
  }
  if (seen.has(unit)) return;
  for (const { to, weight } of transitionsOf(walk.index).from.get(unit) ?? []) {
    follow(to, share * weight, walk, new Set([...seen, unit]));
  }
}

function originOn(
  unit: AreaUnitId,
  onBase: ReadonlySet<AreaUnitId>,
  index: ReferenceIndex,
  seen: ReadonlySet<AreaUnitId>,
): AreaUnitId | null {
  if (onBase.has(unit)) return unit;
  const [only, ...others] = originsOf(unit, index);
  if (!only || others.length > 0 || seen.has(unit)) return null;
  return originOn(only.from, onBase, index, new Set([...seen, unit]));
}

function originsOf(unit: AreaUnitId, index: ReferenceIndex): readonly AreaTransition[] {
  return (transitionsOf(index).to.get(unit) ?? []).filter(({ from }) => from !== unit);
}

import { groupBy } from '../collections/group-by.ts';
import type { AreaTransition, AreaUnitId } from '../model/reference-pack.ts';
import type { ReferenceIndex } from './reference-index.ts';

interface Transitions {
  readonly from: ReadonlyMap<AreaUnitId, readonly AreaTransition[]>;
  readonly to: ReadonlyMap<AreaUnitId, readonly AreaTransition[]>;
}

// An index never changes, so what was grouped once stays true as long as it lives.
const known = new WeakMap<ReferenceIndex, Transitions>();

/** Transitions by the unit that ended and by the unit that began. */
export function transitionsOf(index: ReferenceIndex): Transitions {
  const found = known.get(index);
  if (found) return found;
  const { transitions } = index.pack;
  const grouped = { from: groupBy(transitions, ({ from }) => from), to: groupBy(transitions, ({ to }) => to) };
  known.set(index, grouped);
  return grouped;
}

import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { ownsUnit } from '../query/owns-unit.ts';
import type { QueryPlan } from '../query/plan.ts';

/**
 * True where a viewer may see every figure of a question: by the profile, or because it is about own units alone. Edge: on a
 * base of another time a unit holds what its forerunners recorded, which is not its own.
 */
export function seesExactly(
  viewer: AnalyticsViewer,
  { filter, rebase }: Pick<QueryPlan, 'filter' | 'rebase'>,
  index: ReferenceIndex,
): boolean {
  if (viewer.profile === 'exact') return true;
  if (rebase !== null) return false;
  const own = ownsUnit(viewer, index);
  return [filter.communes, filter.districts].some((units) => units !== null && units.length > 0 && units.every(own));
}

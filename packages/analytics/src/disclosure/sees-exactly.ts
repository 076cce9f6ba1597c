import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { ownsUnit } from '../query/owns-unit.ts';
import type { QueryPlan } from '../query/plan.ts';
import { SEES_OWN_RECORDS } from '../viewer-roles.ts';

/**
 * True where a viewer may see every figure of a question: by the profile, or because it is about own units or the own body
 * alone. Edge: on a base of another time a unit holds what its forerunners recorded, which is not its own; what a body
 * recorded is its own on every base.
 */
export function seesExactly(
  viewer: AnalyticsViewer,
  { filter, rebase }: Pick<QueryPlan, 'filter' | 'rebase'>,
  index: ReferenceIndex,
): boolean {
  if (viewer.profile === 'exact' || isOfOwnBody(viewer, filter)) return true;
  if (rebase !== null) return false;
  const own = ownsUnit(viewer, index);
  return [filter.communes, filter.districts].some((units) => units !== null && units.length > 0 && units.every(own));
}

function isOfOwnBody({ profile, role, organisation }: AnalyticsViewer, { codes }: QueryPlan['filter']): boolean {
  if (profile === 'public' || !SEES_OWN_RECORDS.includes(role)) return false;
  const asked = codes.organisation ?? [];
  return asked.length > 0 && asked.every((body) => body === organisation);
}

import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import type { QueryPlan } from '../query/plan.ts';
import { OPEN_MEASURES } from './lattice-shape.ts';
import { outsideLattice } from './outside-lattice.ts';
import { seesExactly } from './sees-exactly.ts';
import { sensitiveGroups } from './target-group-rules.ts';
import { tellSensitiveRead } from './tell-sensitive-read.ts';

/**
 * The gate of answers that hold work and coverage by place alone: they are open, but for groups that are shown for the
 * province only. `guarded`: the explanation must hold neither rows nor bindings. Throws OUTSIDE_LATTICE.
 */
export function checkOpenQuestion(
  plan: Pick<QueryPlan, 'measures' | 'groupBy' | 'filter' | 'period' | 'rebase'>,
  index: ReferenceIndex,
  viewer: AnalyticsViewer,
): { readonly guarded: boolean } {
  const asked = plan.filter.codes.targetGroup;
  const touches = plan.groupBy.includes('TARGET_GROUP') || asked !== null;
  if (!touches) return { guarded: false };
  if (seesExactly(viewer, plan, index)) {
    tellSensitiveRead(plan, index, viewer);
    return { guarded: false };
  }
  const sensitive = sensitiveGroups(index);
  const provinceOnly = asked?.find((code) => sensitive.get(code)?.provinceOnly);
  if (provinceOnly !== undefined) throw outsideLattice(`${provinceOnly} x place`);
  if (plan.groupBy.includes('TARGET_GROUP')) throw outsideLattice('TARGET_GROUP');
  const counted = plan.measures.find((measure) => !OPEN_MEASURES.has(measure));
  if (counted !== undefined) throw outsideLattice(counted);
  return { guarded: true };
}

import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import type { QueryPlan } from '../query/plan.ts';
import { sensitiveGroups } from './target-group-rules.ts';

/** Tells whoever keeps the audit that exact figures about sensitive groups are read; questions about others are nobody's concern. */
export function tellSensitiveRead(
  plan: Pick<QueryPlan, 'measures' | 'groupBy' | 'filter' | 'period'>,
  index: ReferenceIndex,
  viewer: AnalyticsViewer,
): void {
  const sensitive = sensitiveGroups(index);
  const asked = plan.filter.codes.targetGroup;
  const groups = (asked ?? []).filter((code) => sensitive.has(code));
  if (groups.length === 0 && (asked !== null || !plan.groupBy.includes('TARGET_GROUP'))) return;
  viewer.onSensitiveRead?.({
    measures: plan.measures.join(' '),
    groupBy: plan.groupBy.join(' '),
    period: plan.period.code ?? `${plan.period.from}/${plan.period.to}`,
    groups: groups.join(' '),
  });
}

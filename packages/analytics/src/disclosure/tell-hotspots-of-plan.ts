import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import type { QueryPlan } from '../query/plan.ts';
import { tellHotspotRead } from './tell-hotspot-read.ts';

/**
 * Tells the audit of hotspots that the answer to a plan names: by its filter, as rows, or, with `labelsUnits`, beside each
 * unit. A filter by class chooses among the rows of AREA_CLASS, and leaves combinations and labels whole.
 */
export function tellHotspotsOfPlan(
  plan: Pick<QueryPlan, 'measures' | 'groupBy' | 'filter' | 'period' | 'scope'>,
  index: ReferenceIndex,
  viewer: AnalyticsViewer,
  labelsUnits = false,
): void {
  const { measures, groupBy, filter, period, scope } = plan;
  const asked = filter.codes.areaClass;
  const namesAll =
    labelsUnits || groupBy.includes('AREA_CLASS_COMBINATION') || (asked === null && groupBy.includes('AREA_CLASS'));
  const question = { measures, groupBy, period: period.code ?? `${period.from}/${period.to}` };
  const shown = namesAll ? scope.units.flatMap(({ classes }) => classes) : [];
  tellHotspotRead({ ...question, asked, shown }, index, viewer);
}

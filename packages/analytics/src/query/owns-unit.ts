import type { AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsViewer } from '../contract.ts';
import { ANSWERS_FOR_UNITS } from '../viewer-roles.ts';

/** Whether a unit is a viewer's own: named itself, or a commune of a district that is. Nobody behind a share link and no press agency owns one. */
export function ownsUnit(viewer: AnalyticsViewer, index: ReferenceIndex): (unit: AreaUnitId) => boolean {
  if (viewer.profile === 'public' || !ANSWERS_FOR_UNITS.includes(viewer.role)) return () => false;
  return (unit) => viewer.units.includes(unit) || viewer.units.includes(index.districtOf(unit)?.id ?? unit);
}
